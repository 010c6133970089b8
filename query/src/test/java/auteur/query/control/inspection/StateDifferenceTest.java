package auteur.query.control.inspection;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.SceneRegenerationRequested;
import auteur.command.film.job.JobEvent.ScenesReordered;
import auteur.command.film.job.JobStage;
import auteur.query.Recorded;
import auteur.query.Story;
import auteur.query.control.inspection.StateDifference.Change;
import auteur.query.film.job.JobView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateDifferenceTest {

    @Test
    void namesWhatAnEventHasChangedAndNothingElse() {
        var failed = rendering().then(JobStage.FAILED, FAILED);

        assertThat(StateDifference.between(after(rendering()), after(failed))).containsExactly(
                new Change("completed_at", null, at(5).toString(), null),
                new Change("error_message", null, "No power.", null),
                new Change("stage", "RENDERING", "FAILED", null));
    }

    @Test
    void comparesAMovedSceneWithItself() {
        var moved = inReview().then(JobStage.STORYBOARD_REVIEW, new ScenesReordered(JOB, List.of(TWO, ONE)));

        assertThat(StateDifference.between(after(inReview()), after(moved))).containsExactly(
                new Change("scenes.%s.scene_index".formatted(ONE), 0, 1, 2),
                new Change("scenes.%s.scene_index".formatted(TWO), 1, 0, 1));
    }

    @Test
    void leavesOutWhatOnlyTheProgramReads() {
        var retaken = inReview().then(JobStage.STORYBOARD_REVIEW, new SceneRegenerationRequested(JOB, ONE, 1, "fog"));

        assertThat(StateDifference.between(after(inReview()), after(retaken))).extracting(Change::path)
                .contains("scenes.%s.prompt".formatted(ONE))
                .noneMatch(path -> path.startsWith("takes_asked"));
    }

    @Test
    void findsNoDifferenceBetweenAStateAndItself() {
        assertThat(StateDifference.between(after(completed()), after(completed()))).isEmpty();
        assertThat(StateDifference.between(null, null)).isEmpty();
    }

    private static JobView after(Story story) {
        Optional<JobView> view = Optional.empty();
        for (Recorded<JobEvent> recorded : story.records()) {
            view = JobView.after(view, recorded);
        }
        return view.orElseThrow();
    }
}
