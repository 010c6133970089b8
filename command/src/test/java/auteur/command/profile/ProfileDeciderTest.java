package auteur.command.profile;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.profile.ProfileCommand.LearnChoice;
import auteur.command.profile.ProfileEvent.ChoiceLearned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileDeciderTest {

    private static final UserId USER = new UserId(new UUID(0, 1));
    private static final JobId JOB = new JobId(new UUID(0, 2));
    private static final JobId NEXT_JOB = new JobId(new UUID(0, 3));
    private static final DirectorId WARM = new DirectorId("warm");
    private static final List<Pitch> PITCHES = List.of(pitch(WARM, 1), pitch(new DirectorId("cool"), -1));
    private static final ChoiceLearned LEARNED = new ChoiceLearned(
            USER, JOB, PITCHES, WARM, Taste.LEARNING_RATE, new Traits(Map.of(Trait.WARMTH, 0.5)));

    @Test
    void learnsFromAChoice() {
        assertThat(ProfileDecider.decide(choiceIn(JOB), Profile.EMPTY)).containsExactly(LEARNED);
    }

    @Test
    void learnsOnceFromEachJob() {
        assertThat(ProfileDecider.decide(choiceIn(JOB), Profile.EMPTY.after(LEARNED))).isEmpty();
    }

    @Test
    void learnsFromTheNextJobWithWhatItKnows() {
        var known = Profile.EMPTY.after(LEARNED);
        assertThat(ProfileDecider.decide(choiceIn(NEXT_JOB), known))
                .containsExactly(new ChoiceLearned(
                        USER,
                        NEXT_JOB,
                        PITCHES,
                        WARM,
                        Taste.LEARNING_RATE,
                        known.taste().lesson(PITCHES, WARM)));
        assertThat(known.taste().lesson(PITCHES, WARM).of(Trait.WARMTH)).isBetween(0.0, 0.5);
    }

    private static LearnChoice choiceIn(JobId job) {
        return new LearnChoice(new ProfileId(USER), job, PITCHES, WARM);
    }

    private static Pitch pitch(DirectorId director, double warmth) {
        return new Pitch(
                director, director.value(), "", "", new Traits(Map.of(Trait.WARMTH, warmth)), 6, 6, 0.5, "");
    }
}
