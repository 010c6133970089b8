package auteur.command.taste;

import static auteur.command.taste.TasteSamples.COOL;
import static auteur.command.taste.TasteSamples.PITCHES;
import static auteur.command.taste.TasteSamples.PROFILE;
import static auteur.command.taste.TasteSamples.QUICK;
import static auteur.command.taste.TasteSamples.SLOW;
import static auteur.command.taste.TasteSamples.USER;
import static auteur.command.taste.TasteSamples.WARM;
import static auteur.command.taste.TasteSamples.after;
import static auteur.command.taste.TasteSamples.choice;
import static auteur.command.taste.TasteSamples.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
            var known = after(choice(1, WARM));
            var choice = Choice.of(PITCHES, COOL);
            var moved = known.belief().after(choice, LearningRule.NEWTON, 0);

            assertThat(ProfileDecider.decide(choice(2, COOL), known))
                    .containsExactly(new ChoiceLearned(
                            USER,
                            job(2),
                            PITCHES,
                            COOL,
                            known.belief().rateTo(moved, choice),
                            moved.weights().minus(known.belief().weights()),
                            LearningRule.NEWTON));
        }

        @Test
        void learnsOnceFromEachJob() {
            assertThat(ProfileDecider.decide(choice(1, WARM), after(choice(1, WARM)))).isEmpty();
        }

        @Test
        void doesNotLearnAgainWhatWasForgotten() {
            var forgetful = after(choice(1, WARM), new ForgetChoice(PROFILE, job(1)));
            assertThat(ProfileDecider.decide(choice(1, WARM), forgetful)).isEmpty();
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
            var event = (ChoiceForgotten) ProfileDecider.decide(new ForgetChoice(PROFILE, job(gone)), learned)
                    .getFirst();
            var expected = after(without.toArray(ProfileCommand[]::new));

            assertThat(learned.after(event).belief().weights()).isEqualTo(expected.belief().weights());
            assertThat(event.weights()).isEqualTo(expected.belief().weights());
            assertThat(learned.after(event).influences()).hasSize(learned.influences().size() - 1);
            for (var trait : Trait.values()) {
                assertThat(learned.after(event).belief().confidence(trait))
                        .isEqualTo(expected.belief().confidence(trait));
            }
        }

        @Test
        void changesNothingTheSecondTime() {
            var forgotten = after(choice(1, WARM), new ForgetChoice(PROFILE, job(1)));
            assertThat(ProfileDecider.decide(new ForgetChoice(PROFILE, job(1)), forgotten)).isEmpty();
        }

        @Test
        void refusesAChoiceThatWasNeverLearned() {
            refuses(new ForgetChoice(PROFILE, job(2)), after(choice(1, WARM)), Reason.UNKNOWN_CHOICE);
        }

        @Test
        void forgetsAllThatIsLeftWhenErased() {
            var profile = after(choice(1, WARM), choice(2, COOL), choice(3, QUICK), new ForgetChoice(PROFILE, job(2)));
            assertThat(ProfileDecider.decide(new EraseProfile(PROFILE), profile))
                    .containsExactly(gone(1, WARM), gone(3, QUICK), new ProfileErased(USER));
            var erased = after(choice(1, WARM), new PinTrait(PROFILE, Trait.PACE, 1), new EraseProfile(PROFILE));
            assertThat(erased.belief().weights()).isEqualTo(Traits.NONE);
            assertThat(ProfileDecider.decide(new EraseProfile(PROFILE), erased)).isEmpty();
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
            var learned = after(choice(1, WARM));
            assertThat(ProfileDecider.decide(new PinTrait(PROFILE, Trait.PACE, 1.5), learned))
                    .containsExactly(new TraitPinned(USER, Trait.PACE, 1.5));
            var pinned = after(choice(1, WARM), new PinTrait(PROFILE, Trait.PACE, 1.5));
            assertThat(ProfileDecider.decide(new ReleaseTrait(PROFILE, Trait.PACE), pinned))
                    .containsExactly(new TraitReleased(USER, Trait.PACE));
            assertThat(ProfileDecider.decide(new ResetTrait(PROFILE, Trait.WARMTH), pinned))
                    .containsExactly(new TraitReset(USER, Trait.WARMTH));
        }

        @Test
        void changesNothingTheSecondTime() {
            var pinned = after(new PinTrait(PROFILE, Trait.PACE, 1.5));
            assertThat(ProfileDecider.decide(new PinTrait(PROFILE, Trait.PACE, 1.5), pinned)).isEmpty();
            assertThat(ProfileDecider.decide(new ReleaseTrait(PROFILE, Trait.MOTION), pinned)).isEmpty();
            assertThat(ProfileDecider.decide(new ResetTrait(PROFILE, Trait.MOTION), pinned)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(doubles = {5.01, -7, Double.NaN, Double.POSITIVE_INFINITY})
        void refusesAWeightOutOfRange(double weight) {
            refuses(new PinTrait(PROFILE, Trait.PACE, weight), Profile.EMPTY, Reason.WEIGHT_OUT_OF_RANGE);
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

    private static void refuses(ProfileCommand command, Profile profile, Reason reason) {
        assertThatThrownBy(() -> ProfileDecider.decide(command, profile))
                .isInstanceOfSatisfying(
                        ProfileRejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(reason));
    }
}
