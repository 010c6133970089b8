package auteur.query.film.job;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.CameraMove;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.Outdated.Part;
import auteur.command.film.job.scene.Shot;
import auteur.query.ViewJson;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutdatedScenesTest {

    private static final SceneEdited EDITED = new SceneEdited(
            JOB,
            TWO,
            new Shot(
                    "Two boats", SHOT.prompt(), CameraMove.DRIFT, 2000, "", SHOT.transition()));
    private static final Outdated BOTH = new Outdated(true, List.of(Part.DESCRIPTION, Part.CAMERA));

    @Test
    void areMarkedByAnEdit() {
        assertThat(outdated(EDITED)).isEqualTo(BOTH);
        assertThat(outdated(EDITED, new SceneEdited(JOB, TWO, SHOT))).isNull();
    }

    @Test
    void areNotWhenTheyAreDrawnAnew() {
        assertThat(outdated(EDITED, new SceneRegenerationRequested(JOB, TWO, 1, "boats"))).isNull();
    }

    @Test
    void areMarkedWhenAnEarlierTakeIsTakenBack() {
        assertThat(outdated(
                EDITED,
                new SceneRegenerationRequested(JOB, TWO, 1, "boats"),
                new SceneFrameGenerated(JOB, TWO, 1, NEXT_STILL),
                new TakeChosen(JOB, TWO, 0, 0, SHOT.prompt(), STILL)))
                .isEqualTo(BOTH);
    }

    @Test
    void areNotWhenTheStoryboardIsAsItWas() {
        var again = new Restoration(List.of(ONE, TWO), List.of(CutsOfAJobTest.TWO_AGAIN));
        assertThat(outdated(
                new SceneRegenerationRequested(JOB, TWO, 1, SHOT.prompt()), EDITED,
                new StoryboardRestored(JOB, 4, again)))
                .isNull();
    }

    @Test
    void areShownInWords() {
        assertThat(ViewJson.write(BOTH)).isEqualTo("{\"prompt\":true,\"because\":[\"description\",\"camera\"]}");
    }

    private static @Nullable Outdated outdated(JobEvent... acts) {
        return JobFold.of(inReview().then(JobStage.STORYBOARD_REVIEW, acts).records())
                .orElseThrow()
                .scenes()
                .get(1)
                .outdated();
    }
}
