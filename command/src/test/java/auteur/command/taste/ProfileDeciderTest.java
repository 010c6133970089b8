package auteur.command.taste;

import static auteur.command.taste.ProfileScenario.after;
import static auteur.command.taste.ProfileScenario.givenNothing;
import static auteur.command.taste.TasteSamples.COOL;
import static auteur.command.taste.TasteSamples.PITCHES;
import static auteur.command.taste.TasteSamples.PROFILE;
import static auteur.command.taste.TasteSamples.QUICK;
import static auteur.command.taste.TasteSamples.SLOW;
import static auteur.command.taste.TasteSamples.USER;
import static auteur.command.taste.TasteSamples.WARM;
import static auteur.command.taste.TasteSamples.choice;
import static auteur.command.taste.TasteSamples.job;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.DirectorId;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.ProfileCommand.EraseProfile;
import auteur.command.taste.ProfileCommand.ForgetChoice;
import auteur.command.taste.ProfileCommand.PinTrait;
import auteur.command.taste.ProfileCommand.ReleaseTrait;
import auteur.command.taste.ProfileCommand.ResetTrait;
import auteur.command.taste.ProfileEvent.ChoiceForgotten;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.ProfileEvent.ProfileErased;
import auteur.command.taste.ProfileEvent.TraitPinned;
import auteur.command.taste.ProfileEvent.TraitReleased;
import auteur.command.taste.ProfileEvent.TraitReset;
import auteur.command.taste.ProfileRejection.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileDeciderTest {

    @Nested
    class WhenAChoiceIsMade {

        @Test
        void learnsWithWhatItKnows() {
            var known = after(choice(1, WARM)).state().belief();
            var choice = Choice.of(PITCHES, COOL);
            var moved = known.after(choice, LearningRule.NEWTON, 0);

            after(choice(1, WARM))
                    .when(choice(2, COOL))
                    .then(new ChoiceLearned(
                            USER,
                            job(2),
                            PITCHES,
                            COOL,
                            known.rateTo(moved, choice),
                            moved.weights().minus(known.weights()),
                            LearningRule.NEWTON));
        }

        @Test
        void learnsOnceFromEachJob() {
            after(choice(1, WARM)).when(choice(1, WARM)).thenNothing();
        }

        @Test
        void doesNotLearnAgainWhatWasForgotten() {
            after(choice(1, WARM), new ForgetChoice(PROFILE, job(1))).when(choice(1, WARM)).thenNothing();
        }
    }

    @Nested
    class WhenAChoiceIsForgotten {

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void isExactlyWhatItWouldHaveBeenWithoutIt(long seed) {
            var random = new Random(seed);
            var directors = List.of(WARM, COOL, QUICK, SLOW);
            var all = new ArrayList<ProfileCommand>();
            for (var job = 0; job < 30; job++) {
                all.add(choice(job, directors.get(random.nextInt(directors.size()))));
                if (job % 10 == 5) {
                    all.add(new PinTrait(PROFILE, Trait.PACE, random.nextDouble()));
                }
            }
            var gone = random.nextInt(30);
            var without = all.stream().filter(command -> !isChoiceIn(command, gone)).toList();

            var learned = after(all.toArray(ProfileCommand[]::new));
            var before = learned.state();
            learned.afterwards(new ForgetChoice(PROFILE, job(gone)));
            var left = learned.state();
            var expected = after(without.toArray(ProfileCommand[]::new)).state().belief();

            assertThat(left.belief().weights()).isEqualTo(expected.weights());
            assertThat(learned.events().getLast()).isInstanceOfSatisfying(
                    ChoiceForgotten.class, event -> assertThat(event.weights()).isEqualTo(expected.weights()));
            assertThat(left.influences()).hasSize(before.influences().size() - 1);
            for (var trait : Trait.values()) {
                assertThat(left.belief().confidence(trait)).isEqualTo(expected.confidence(trait));
            }
        }

        @Test
        void changesNothingTheSecondTime() {
            var forget = new ForgetChoice(PROFILE, job(1));
            after(choice(1, WARM), forget).when(forget).thenNothing();
        }

        @Test
        void refusesAChoiceThatWasNeverLearned() {
            after(choice(1, WARM)).when(new ForgetChoice(PROFILE, job(2))).thenRefused(Reason.UNKNOWN_CHOICE);
        }

        @Test
        void forgetsAllThatIsLeftWhenErased() {
            var erase = new EraseProfile(PROFILE);
            after(choice(1, WARM), choice(2, COOL), choice(3, QUICK), new ForgetChoice(PROFILE, job(2)))
                    .when(erase)
                    .then(gone(1, WARM), gone(3, QUICK), new ProfileErased(USER));
            var erased = after(choice(1, WARM), new PinTrait(PROFILE, Trait.PACE, 1), erase);
            assertThat(erased.state().belief().weights()).isEqualTo(Traits.NONE);
            erased.when(erase).thenNothing();
        }

        private static ChoiceForgotten gone(int job, DirectorId director) {
            return new ChoiceForgotten(USER, job(job), director, Traits.NONE);
        }

        private static boolean isChoiceIn(ProfileCommand command, int job) {
            return command instanceof ProfileCommand.LearnChoice learn && learn.jobId().equals(job(job));
        }
    }

    @Nested
    class WhenATraitIsPinned {

        @Test
        void pinsReleasesAndResets() {
            var pin = new PinTrait(PROFILE, Trait.PACE, 1.5);
            after(choice(1, WARM))
                    .when(pin)
                    .then(new TraitPinned(USER, Trait.PACE, 1.5))
                    .when(new ReleaseTrait(PROFILE, Trait.PACE))
                    .then(new TraitReleased(USER, Trait.PACE));
            after(choice(1, WARM), pin)
                    .when(new ResetTrait(PROFILE, Trait.WARMTH))
                    .then(new TraitReset(USER, Trait.WARMTH));
        }

        @Test
        void changesNothingTheSecondTime() {
            var pin = new PinTrait(PROFILE, Trait.PACE, 1.5);
            after(pin)
                    .when(pin)
                    .thenNothing()
                    .when(new ReleaseTrait(PROFILE, Trait.MOTION))
                    .thenNothing()
                    .when(new ResetTrait(PROFILE, Trait.MOTION))
                    .thenNothing();
        }

        @ParameterizedTest
        @ValueSource(doubles = {5.01, -7, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesAWeightOutOfRange(double weight) {
            givenNothing().when(new PinTrait(PROFILE, Trait.PACE, weight)).thenRefused(Reason.WEIGHT_OUT_OF_RANGE);
        }

        @Test
        void isSeenInTheTaste() {
            var taste = Taste.UNKNOWN
                    .after(new TraitPinned(USER, Trait.PACE, 1.5))
                    .after(new TraitReset(USER, Trait.WARMTH))
                    .after(new TraitReleased(USER, Trait.PACE));
            assertThat(taste.weights()).isEqualTo(Traits.NONE.with(Trait.PACE, 1.5));
            assertThat(taste.after(new ProfileErased(USER))).isEqualTo(Taste.UNKNOWN);
        }
    }
}
