package auteur.query.film.job;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobEvent.SceneFrameGenerated;
import auteur.command.film.job.JobEvent.SceneRemoved;
import auteur.command.film.job.JobStage;
import auteur.query.Story;
import org.junit.jupiter.api.Test;

class JobSummaryTest {

    @Test
    void isWhatTheWallShows() {
        assertThat(summary(completed()))
                .isEqualTo(new JobSummary(
                        JOB.value(),
                        7,
                        108,
                        JobStage.COMPLETED,
                        1,
                        "Harbour",
                        "en",
                        "/api/assets/01900000-0000-7000-8000-000000000035/content",
                        "mira-vale",
                        2,
                        7500,
                        null,
                        at(0),
                        at(7)));
    }

    @Test
    void showsTheNewestPictureThereIs() {
        assertThat(summary(started()).thumbnailUrl()).endsWith("15/content");
        assertThat(summary(inReview()).thumbnailUrl()).endsWith("16/content");
        assertThat(summary(inReview().then(JobStage.STORYBOARD_REVIEW, new SceneFrameGenerated(JOB, TWO, 0, STILL)))
                .thumbnailUrl())
                .endsWith("1f/content");
    }

    @Test
    void countsTheScenesAskedForUntilThereIsAStoryboard() {
        assertThat(summary(started()).sceneCount()).isEqualTo(2);
        assertThat(summary(inReview().then(JobStage.STORYBOARD_REVIEW, new SceneRemoved(JOB, ONE)))
                .sceneCount())
                .isEqualTo(1);
        assertThat(summary(inReview()
                .then(
                        JobStage.STORYBOARD_REVIEW,
                        new SceneRemoved(JOB, ONE),
                        new SceneRemoved(JOB, TWO)))
                .sceneCount())
                .isZero();
    }

    private static JobSummary summary(Story story) {
        return JobSummary.of(JobFold.of(story.records()).orElseThrow());
    }
}
