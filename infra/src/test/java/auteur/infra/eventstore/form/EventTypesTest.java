package auteur.infra.eventstore.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import auteur.command.Family;
import auteur.command.shell.Shell;
import auteur.infra.family.Families;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class EventTypesTest {

    private sealed interface Trip {

        sealed interface Way extends Trip {

            record Left() implements Way {}
        }

        record Arrived() implements Trip {}
    }

    private sealed interface Parcel {

        record Arrived() implements Parcel {}
    }

    @Test
    void findsTheEventsOfAFamilyWithinAFamily() {
        assertThat(new EventTypes(List.of(of(Trip.class))).all())
                .containsEntry("Left", Trip.Way.Left.class)
                .containsOnlyKeys("Arrived", "Left");
    }

    @Test
    void refusesTwoEventsOfOneName() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new EventTypes(List.of(of(Trip.class), of(Parcel.class))))
                .withMessageContaining(Trip.Arrived.class.getName())
                .withMessageContaining(Parcel.Arrived.class.getName());
    }

    @Test
    void knowsEveryEventThatAnAggregateIsMadeOf() {
        var events = familiesOfAggregates().flatMap(root -> of(root).eventTypes().stream()).toList();

        assertThat(events).isNotEmpty();
        assertThat(Families.TYPES.all().values()).containsAll(events);
    }

    private static <E> Family<E> of(Class<E> root) {
        return new Family<>("", root, _ -> Optional.empty());
    }

    private static Stream<Class<?>> familiesOfAggregates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        return scanner.findCandidateComponents("auteur").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .<Class<?>>map(EventTypesTest::eventsOf);
    }

    private static Class<?> eventsOf(Class<?> aggregate) {
        return Objects.requireNonNull(ResolvableType.forClass(aggregate).as(Shell.class).getGeneric(1).resolve());
    }
}
