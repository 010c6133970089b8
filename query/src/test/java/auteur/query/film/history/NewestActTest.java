package auteur.query.film.history;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.UserId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.query.Recorded;
import auteur.query.Story;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewestActTest {

    private static final SceneEdited EDIT = new SceneEdited(JOB, ONE, SHOT);
    private static final CharacterLocked LOCK = new CharacterLocked(JOB, ONE);

    /// Versions 4 to 6.
    private static final Story ACTS = inReview()
            .then(JobStage.STORYBOARD_REVIEW, EDIT, new SceneFrameGenerated(JOB, ONE, 0, STILL), LOCK);

    @Test
    void isTheLastThatWasDone() {
        assertThat(newestIn(ACTS)).contains(6L);
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, TWO, 0, STILL))))
                .contains(6L);
    }

    @Test
    void isTheOneBeforeWhatWasUndone() {
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, backTo(5)))).contains(4L);
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, backTo(5), backTo(3)))).isEmpty();
    }

    @Test
    void isWhatWasDoneAgain() {
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, backTo(3), backTo(6)))).contains(6L);
    }

    @Test
    void isWhatWasDoneSinceAnUndo() {
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, backTo(5), LOCK))).contains(8L);
        assertThat(newestIn(ACTS.then(JobStage.STORYBOARD_REVIEW, backTo(5), LOCK, backTo(7)))).contains(4L);
    }

    @Test
    void isNotAnotherPersons() {
        assertThat(NewestAct.of(new UserId(id(77)), ACTS.records())).isEmpty();
    }

    @Test
    void isNotOneOfAnEarlierCut() {
        var reopened = ACTS.then(JobStage.COMPLETED, ASSEMBLED)
                .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2));
        assertThat(newestIn(reopened)).isEmpty();
        assertThat(newestIn(reopened.then(JobStage.STORYBOARD_REVIEW, LOCK))).contains(9L);
    }

    @Test
    void beginsWithTheFirstEventOfItsRequest() {
        JobEvent[] locks = {LOCK, new CharacterUnlocked(JOB, ONE), new CharacterLocked(JOB, TWO)};
        var edited = inReview().then(JobStage.STORYBOARD_REVIEW, EDIT, new SceneFrameGenerated(JOB, ONE, 0, STILL));
        assertThat(newestIn(edited.atOnce("three locks").then(JobStage.STORYBOARD_REVIEW, locks))).contains(6L);
        assertThat(newestIn(edited.then(JobStage.STORYBOARD_REVIEW, locks))).contains(8L);
    }

    private static StoryboardRestored backTo(long version) {
        return new StoryboardRestored(JOB, version, new Restoration(List.of(ONE, TWO), List.of()));
    }

    private static Optional<Long> newestIn(Story story) {
        return NewestAct.of(OWNER, story.records()).map(Recorded::version);
    }
}
