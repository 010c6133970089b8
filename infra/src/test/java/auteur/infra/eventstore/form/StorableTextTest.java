package auteur.infra.eventstore.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.infra.family.Families;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `jsonb` cannot hold, or what is too large, is refused before it comes to the database.
class StorableTextTest {

    private final EventCodec codec = new EventCodec(Families.TYPES, Upcasters.OF_THE_LOG);

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD800", "\uDC00\uD800", "x\uD83C"})
    void refusesWhatJsonbCannotHold(String text) {
        assertThatExceptionOfType(UnstorableEvent.class).isThrownBy(() -> codec.encode(event(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🎬", "\uFFFF", "\\u0000", "é\n\t"})
    void storesEverythingElse(String text) {
        var json = codec.encode(event(text));

        assertThat(codec.decode("DirectorSelected", 1, json)).isEqualTo(event(text));
    }

    @Test
    void refusesAPayloadOverTheLimit() {
        assertThatExceptionOfType(UnstorableEvent.class)
                .isThrownBy(() -> codec.encode(event("x".repeat(EventCodec.LARGEST_PAYLOAD))))
                .withMessageContaining("over the limit");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double number) {
        var pinned = new TraitPinned(new UserId(new UUID(1, 3)), Trait.WARMTH, number);
        var moved = new ChoiceForgotten(
                new UserId(new UUID(1, 3)),
                new JobId(new UUID(1, 2)),
                new DirectorId("mira-vale"),
                new Traits(Map.of(Trait.WARMTH, number)));

        for (var event : List.of(pinned, moved)) {
            assertThatExceptionOfType(UnstorableEvent.class)
                    .isThrownBy(() -> codec.encode(event))
                    .withMessageContaining("The number " + number + " cannot be stored");
        }
    }

    private static DirectorSelected event(String text) {
        return new DirectorSelected(new JobId(new UUID(1, 2)), new DirectorId(text));
    }
}
