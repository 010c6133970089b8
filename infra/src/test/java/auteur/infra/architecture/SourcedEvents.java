package auteur.infra.architecture;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;

/// Which events an aggregate is rebuilt from, out of the families that it is rebuilt from at all.
final class SourcedEvents {

    private SourcedEvents() {}

    /// The events that no event sourcing handler of the aggregate takes.
    static List<Class<?>> ignoredBy(Class<?> aggregate) {
        return handlers(aggregate)
                .flatMap(handler -> familiesOf(handler.getParameterTypes()[0]))
                .distinct()
                .flatMap(SourcedEvents::leavesOf)
                .filter(event -> handlers(aggregate).noneMatch(handler -> takes(handler, event)))
                .toList();
    }

    private static Stream<Method> handlers(Class<?> aggregate) {
        return Stream.of(aggregate.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class));
    }

    private static boolean takes(Method handler, Class<?> event) {
        return handler.getParameterTypes()[0].isAssignableFrom(event);
    }

    /// The outermost sealed types that a type belongs to; none for what is no event, as a snapshot.
    private static Stream<Class<?>> familiesOf(Class<?> type) {
        var wider = Stream.of(type.getInterfaces()).filter(Class::isSealed).toList();
        return wider.isEmpty()
                ? Stream.<Class<?>>of(type).filter(Class::isSealed)
                : wider.stream().flatMap(SourcedEvents::familiesOf);
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SourcedEvents::leavesOf)
                : Stream.of(type);
    }
}
