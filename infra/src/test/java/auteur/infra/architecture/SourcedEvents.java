package auteur.infra.architecture;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;

/// Which events of a family an aggregate is rebuilt from.
final class SourcedEvents {

    private SourcedEvents() {}

    /// The events that no event sourcing handler of the aggregate takes.
    static List<Class<?>> ignoredBy(Class<?> aggregate, Class<?> family) {
        return leavesOf(family).filter(event -> handlers(aggregate).noneMatch(handler -> takes(handler, event)))
                .toList();
    }

    private static Stream<Method> handlers(Class<?> aggregate) {
        return Stream.of(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class));
    }

    private static boolean takes(Method handler, Class<?> event) {
        return handler.getParameterTypes()[0].isAssignableFrom(event);
    }

    private static Stream<Class<?>> leavesOf(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(SourcedEvents::leavesOf)
                : Stream.of(family);
    }
}
