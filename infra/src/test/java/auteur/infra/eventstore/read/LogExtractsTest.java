package auteur.infra.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.UserId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.EventSamples;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.family.Families;
import auteur.infra.testing.Projections;
import auteur.query.Projection;
import auteur.query.Recorded;
import auteur.query.Rows;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rows of a key can only be made anew from events that are found by the key. Events are found in the streams of its id and in those of
/// the owner's id, so a projection may not have other keys.
class LogExtractsTest {

    private static final String SOMEWHERE = "00000000-0000-0001-0000-000000000001";

    private final EventCodec codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);

    @TestFactory
    Stream<DynamicTest> everyEventIsFoundByTheKeyOfItsRows() {
        return Projections.all().stream()
                .map(projection -> DynamicTest.dynamicTest(
                        projection.name(), () -> assertThat(outOfReach(projection)).isEmpty()));
    }

    @Test
    void aProjectionWithKeysOfItsOwnIsNoticed() {
        assertThat(outOfReach(new RowsPerClip())).containsExactly(SceneRendered.class);
    }

    private Stream<Class<?>> outOfReach(Projection projection) {
        return EventSamples.all()
                .map(sample -> codec.decode(sample.type(), sample.revision(), sample.json()))
                .filter(event -> projection.eventTypes().contains(event.getClass()))
                .filter(event -> keyOf(event, projection).filter(key -> !isFound(event, key)).isPresent())
                .<Class<?>>map(Object::getClass)
                .distinct();
    }

    private static Optional<UUID> keyOf(Object event, Projection projection) {
        var type = event.getClass().getSimpleName();
        return projection.keyOf(
                new Recorded<>(1, SOMEWHERE, 0, type, Instant.EPOCH, "crew", Optional.empty(), event));
    }

    /// By its own id, or because it stands in the stream of the owner.
    private static boolean isFound(Object event, UUID key) {
        var id = idOf(event);
        return key.equals(id) || Families.TYPES.ownerBy(event).map(UserId::value).filter(id::equals).isPresent();
    }

    /// The id of its aggregate: each family asks its events for that and nothing else.
    private static UUID idOf(Object event) {
        var ask = Stream.of(event.getClass().getInterfaces()[0].getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .findFirst();
        var id = answer(ask.orElseThrow(), event);
        var value = Stream.of(id.getClass().getMethods()).filter(method -> method.getName().equals("value"))
                .findFirst();
        return (UUID) answer(value.orElseThrow(), id);
    }

    private static Object answer(Method method, Object asked) {
        try {
            method.setAccessible(true);
            return method.invoke(asked);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record RowsPerClip() implements Projection {

        @Override
        public String name() {
            return "clips";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public String keyColumn() {
            return "asset_id";
        }

        @Override
        public Set<Class<?>> eventTypes() {
            return JobEvent.FAMILY.eventTypes();
        }

        @Override
        public Optional<UUID> keyOf(Recorded<?> recorded) {
            return recorded.event() instanceof SceneRendered rendered
                    ? Optional.of(rendered.clip().assetId().value())
                    : Optional.empty();
        }

        @Override
        public void apply(Recorded<?> recorded, Rows rows) {
            throw new UnsupportedOperationException("It is only asked for keys");
        }
    }
}
