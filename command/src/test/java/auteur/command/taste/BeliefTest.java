package auteur.command.taste;

import static auteur.command.taste.TasteSamples.COOL;
import static auteur.command.taste.TasteSamples.PITCHES;
import static auteur.command.taste.TasteSamples.QUICK;
import static auteur.command.taste.TasteSamples.WARM;
import static auteur.command.taste.TasteSamples.pitch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BeliefTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Belief NEW = Belief.prior(2);

    @Nested
    class ByTheGradient {

        @Test
        void movesHalfTowardsTheChosenAmongEquals() {
            // u = (6, 6), p = (1/2, 1/2); Σ p·warmth = 0; Δ = 0.5 · (1 − 0)
            assertThat(learned(6, 6, WARM)).isEqualTo(new Traits(Map.of(Trait.WARMTH, 0.5)));
        }

        @Test
        void learnsLittleFromAChoiceThatWasExpected() {
            // u = (ln 9, 0), p = (0.9, 0.1); Σ p·warmth = 0.8; Δ = 0.5 · (1 − 0.8)
            assertThat(learned(Math.log(9), 0, WARM).of(Trait.WARMTH)).isEqualTo(0.1, EXACT);
        }

        @Test
        void learnsMuchFromAChoiceThatWasNot() {
            // the same, but the other one: Δ = 0.5 · (−1 − 0.8)
            assertThat(learned(Math.log(9), 0, COOL).of(Trait.WARMTH)).isEqualTo(-0.9, EXACT);
        }

        @Test
        void weighsWhatWasLearnedBefore() {
            // θ = (warmth ln 3): u = (0 + ln 3, 0), p = (3/4, 1/4)
            // warmth: Σ p·x = 3/4, Δ = 0.5 · (0 − 3/4); pace: Σ p·x = 1/4, Δ = 0.5 · (1 − 1/4)
            var before = NEW.held(Trait.WARMTH, Math.log(3)).released(Trait.WARMTH);
            var pitches = List.of(pitch(WARM, 0, Map.of(Trait.WARMTH, 1.0)), pitch(QUICK, 0, Map.of(Trait.PACE, 1.0)));
            var delta = gradient(before, pitches, QUICK).weights().minus(before.weights());
            assertThat(delta.of(Trait.WARMTH)).isEqualTo(-0.375, EXACT);
            assertThat(delta.of(Trait.PACE)).isEqualTo(0.375, EXACT);
            assertThat(delta.of(Trait.DENSITY)).isZero();
        }

        private static Traits learned(double warm, double cool, DirectorId chosen) {
            var pitches = List.of(
                    pitch(WARM, warm, Map.of(Trait.WARMTH, 1.0)), pitch(COOL, cool, Map.of(Trait.WARMTH, -1.0)));
            return gradient(NEW, pitches, chosen).weights();
        }

        private static Belief gradient(Belief before, List<Pitch> pitches, DirectorId chosen) {
            return before.after(Choice.of(pitches, chosen), LearningRule.GRADIENT, 0.5);
        }
    }

    @Nested
    class ByNewtonsStep {

        @Test
        void endsWhereTheGradientIsWhatTheBeliefBeforeOutweighs() {
            // warmth θ, u = (θ, −θ): gradient 1 − tanh θ, prior precision 1/2; at the mode 1 − tanh θ = θ / 2
            var pitches = List.of(pitch(WARM, 6, Map.of(Trait.WARMTH, 1.0)),
                    pitch(COOL, 6, Map.of(Trait.WARMTH, -1.0)));
            var weight = newton(NEW, pitches, WARM).weights().of(Trait.WARMTH);
            assertThat(1 - Math.tanh(weight)).isEqualTo(weight / 2, within(1e-4));
        }

        @Test
        void doesNotOvershootWhenSurprised() {
            // The chosen one was nearly impossible, so there is hardly any information at the old weights.
            var pitches = List.of(pitch(WARM, 0, Map.of(Trait.WARMTH, 1.0)),
                    pitch(COOL, 9, Map.of(Trait.WARMTH, -1.0)));
            var weight = newton(NEW, pitches, WARM).weights().of(Trait.WARMTH);
            assertThat(1 - Math.tanh(weight - 4.5)).isEqualTo(weight / 2, within(1e-4));
        }

        @Test
        void movesLessTheMoreIsKnown() {
            var once = newton(NEW, PITCHES, WARM);
            var twice = newton(once, PITCHES, WARM);
            assertThat(twice.weights().of(Trait.WARMTH) - once.weights().of(Trait.WARMTH))
                    .isBetween(0.0, once.weights().of(Trait.WARMTH));
        }

        @Test
        void tellsHowFarItWentAlongTheGradient() {
            var pitches = List.of(pitch(WARM, 6, Map.of(Trait.WARMTH, 1.0)),
                    pitch(COOL, 6, Map.of(Trait.WARMTH, -1.0)));
            // all equal: the gradient is 1, so the rate is the weight
            var after = newton(NEW, pitches, WARM);
            assertThat(NEW.rateTo(after, Choice.of(pitches, WARM))).isEqualTo(after.weights().of(Trait.WARMTH), EXACT);
        }

        @Test
        void leavesAHeldTraitAsItIs() {
            var held = NEW.held(Trait.WARMTH, -2);
            assertThat(newton(held, PITCHES, WARM).weights().of(Trait.WARMTH)).isEqualTo(-2);
            assertThat(newton(held, PITCHES, WARM).weights().of(Trait.PACE)).isNotZero();
            assertThat(newton(held.released(Trait.WARMTH), PITCHES, WARM).weights().of(Trait.WARMTH)).isGreaterThan(-2);
        }
    }

    @Test
    void growsSurerWithEachChoiceAndLessSureWithTime() {
        var belief = NEW;
        var sure = 0.0;
        for (var i = 0; i < 20; i++) {
            belief = newton(belief, PITCHES, i % 3 == 0 ? COOL : WARM);
            assertThat(belief.confidence(Trait.WARMTH)).isGreaterThan(sure).isLessThan(1);
            sure = belief.confidence(Trait.WARMTH);
        }
        assertThat(belief.faded(0.5).confidence(Trait.WARMTH)).isBetween(0.01, sure);
        assertThat(belief.faded(0).confidence(Trait.WARMTH)).isEqualTo(0, EXACT);
        assertThat(belief.faded(0.5).weights()).isEqualTo(belief.weights());
    }

    @Test
    void knowsNothingOfATraitThatWasReset() {
        var belief = newton(newton(NEW, PITCHES, WARM), PITCHES, QUICK);
        var reset = belief.reset(Trait.WARMTH);
        assertThat(reset.isNew(Trait.WARMTH)).isTrue();
        assertThat(reset.confidence(Trait.WARMTH)).isEqualTo(0, EXACT);
        assertThat(reset.weights()).isEqualTo(belief.weights().with(Trait.WARMTH, 0));
    }

    @Test
    void refusesAChoiceOfSomebodyWhoDidNotPitch() {
        assertThatThrownBy(() -> Choice.of(List.of(pitch(WARM, 6, Map.of())), COOL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Belief newton(Belief before, List<Pitch> pitches, DirectorId chosen) {
        return before.after(Choice.of(pitches, chosen), LearningRule.NEWTON, 0);
    }
}
