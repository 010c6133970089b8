package auteur.command.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasteTest {

    private static final DirectorId WARM = new DirectorId("warm");

    @Test
    void isTheSumOfItsLessons() {
        var lesson = new Traits(Map.of(Trait.WARMTH, 0.25, Trait.PACE, -0.5));
        var learned = new ChoiceLearned(
                new UserId(new UUID(0, 1)), new JobId(new UUID(0, 2)), List.of(), WARM, 0.5, lesson);
        assertThat(Taste.UNKNOWN.after(learned).after(learned))
                .isEqualTo(new Taste(new Traits(Map.of(Trait.WARMTH, 0.5, Trait.PACE, -1.0)), 2));
    }

    @Test
    void addsTasteToTheRawScore() {
        var taste = new Taste(new Traits(Map.of(Trait.WARMTH, 2.0, Trait.PACE, 1.0)), 3);
        var traits = new Traits(Map.of(Trait.WARMTH, 0.5, Trait.PACE, -1.0));
        assertThat(taste.utility(6, traits)).isEqualTo(6.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1, 50, 1e6, 1e300})
    void probabilitiesSumToOneWhateverTheUtilities(double scale) {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++) {
            var utilities = random.doubles(1 + random.nextInt(12), -scale, scale).toArray();
            var probabilities = Softmax.of(utilities);
            assertThat(Arrays.stream(probabilities).sum()).isEqualTo(1, within(1e-9));
            assertThat(probabilities).hasSameSizeAs(utilities);
            assertThat(Arrays.stream(probabilities)).allMatch(p -> p >= 0 && p <= 1);
            assertThat(highest(probabilities)).isEqualTo(highest(utilities));
        }
    }

    @Test
    void oneDirectorAloneIsCertain() {
        assertThat(Softmax.of(new double[]{-3})).containsExactly(1);
    }

    private static int highest(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((best, i) -> values[i] > values[best] ? i : best)
                .orElseThrow();
    }
}
