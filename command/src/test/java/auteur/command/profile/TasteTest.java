package auteur.command.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
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
    private static final DirectorId COOL = new DirectorId("cool");
    private static final DirectorId QUICK = new DirectorId("quick");

    private static final double EXACT = 1e-12;

    @Test
    void movesHalfTowardsTheChosenAmongEquals() {
        // u = (6, 6), p = (1/2, 1/2); Σ p·warmth = 0; Δ = 0.5 · (1 − 0)
        var delta = Taste.UNKNOWN.lesson(
                List.of(pitch(WARM, 6, Map.of(Trait.WARMTH, 1.0)), pitch(COOL, 6, Map.of(Trait.WARMTH, -1.0))), WARM);
        assertThat(delta).isEqualTo(new Traits(Map.of(Trait.WARMTH, 0.5)));
    }

    @Test
    void learnsLittleFromAChoiceThatWasExpected() {
        // u = (ln 9, 0), p = (0.9, 0.1); Σ p·warmth = 0.8; Δ = 0.5 · (1 − 0.8)
        var delta = Taste.UNKNOWN.lesson(
                List.of(
                        pitch(WARM, Math.log(9), Map.of(Trait.WARMTH, 1.0)),
                        pitch(COOL, 0, Map.of(Trait.WARMTH, -1.0))),
                WARM);
        assertThat(delta.of(Trait.WARMTH)).isEqualTo(0.1, within(EXACT));
    }

    @Test
    void learnsMuchFromAChoiceThatWasNot() {
        // the same, but the other one: Δ = 0.5 · (−1 − 0.8)
        var delta = Taste.UNKNOWN.lesson(
                List.of(
                        pitch(WARM, Math.log(9), Map.of(Trait.WARMTH, 1.0)),
                        pitch(COOL, 0, Map.of(Trait.WARMTH, -1.0))),
                COOL);
        assertThat(delta.of(Trait.WARMTH)).isEqualTo(-0.9, within(EXACT));
    }

    @Test
    void weighsWhatWasLearnedBefore() {
        // θ = (warmth ln 3): u = (0 + ln 3, 0), p = (3/4, 1/4)
        // warmth: Σ p·x = 3/4, Δ = 0.5 · (0 − 3/4); pace: Σ p·x = 1/4, Δ = 0.5 · (1 − 1/4)
        var taste = new Taste(new Traits(Map.of(Trait.WARMTH, Math.log(3))), 1);
        var delta = taste.lesson(
                List.of(pitch(WARM, 0, Map.of(Trait.WARMTH, 1.0)), pitch(QUICK, 0, Map.of(Trait.PACE, 1.0))), QUICK);
        assertThat(delta.of(Trait.WARMTH)).isEqualTo(-0.375, within(EXACT));
        assertThat(delta.of(Trait.PACE)).isEqualTo(0.375, within(EXACT));
        assertThat(delta.of(Trait.DENSITY)).isZero();
    }

    @Test
    void refusesALessonFromSomebodyWhoDidNotPitch() {
        assertThatThrownBy(() -> Taste.UNKNOWN.lesson(List.of(pitch(WARM, 6, Map.of())), COOL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheSumOfItsLessons() {
        var lesson = new Traits(Map.of(Trait.WARMTH, 0.25, Trait.PACE, -0.5));
        var learned = new ChoiceLearned(
                new UserId(new UUID(0, 1)), new JobId(new UUID(0, 2)), List.of(), WARM, Taste.LEARNING_RATE, lesson);
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

    private static Pitch pitch(DirectorId director, double raw, Map<Trait, Double> traits) {
        return new Pitch(director, director.value(), "", "", new Traits(traits), raw, raw, 0, "");
    }
}
