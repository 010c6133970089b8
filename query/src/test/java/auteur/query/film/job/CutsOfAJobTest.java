package auteur.query.film.job;

import static auteur.query.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.AssetType;
import auteur.command.film.job.Film;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.SceneStatus;
import auteur.query.AssetUrls;
import auteur.query.Story;
import auteur.query.ViewJson;
import auteur.query.film.job.CutView.Chapter;
import auteur.query.film.job.JobView.TakeView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CutsOfAJobTest {

    static final RestoredScene TWO_AGAIN = new RestoredScene(
            TWO, 2, SHOT, 1, 1, true, SceneStatus.FAILED, Optional.of(STILL), Optional.of("No paint."), true);
    private static final Restoration ONLY_TWO = new Restoration(List.of(TWO), List.of(TWO_AGAIN));

    private static final Story SECOND_FILM = completed()
            .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 2), new SceneRemoved(JOB, TWO))
            .then(
                    JobStage.COMPLETED,
                    new FilmAssembled(
                            JOB,
                            2,
                            new Film(
                                    media(61, AssetType.FINAL_VIDEO, 4000),
                                    media(62, AssetType.SUBTITLES, 0),
                                    media(63, AssetType.THUMBNAIL, 0))));

    @Test
    void showsEveryFinishedCut() {
        var cuts = view(SECOND_FILM.then(JobStage.COMPLETED, new CutNamed(JOB, 1, "Quiet"))).cuts();
        assertThat(cuts).extracting(CutView::number).containsExactly(1, 2);
        assertThat(cuts.getFirst())
                .isEqualTo(new CutView(
                        1,
                        "Quiet",
                        AssetUrls.of(FILM.video()),
                        AssetUrls.of(FILM.subtitles()),
                        AssetUrls.of(FILM.thumbnail()),
                        7500,
                        at(7),
                        List.of(chapter(ONE.value()), chapter(TWO.value()))));
        assertThat(cuts.getLast().scenes()).containsExactly(chapter(ONE.value()));
    }

    @Test
    void takesANameAway() {
        var view = view(completed().then(JobStage.COMPLETED, new CutNamed(JOB, 1, "Quiet"), new CutNamed(JOB, 1, "")));
        assertThat(view.cuts()).extracting(CutView::name).containsOnlyNulls();
    }

    @Test
    void returnsToTheFilmOfACutWhenALaterOneIsGivenUp() {
        var view = view(SECOND_FILM
                .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 3))
                .then(JobStage.COMPLETED, new CutAbandoned(JOB, 3, 1, ONLY_TWO)));
        assertThat(view.stage()).isEqualTo(JobStage.COMPLETED);
        assertThat(view.cut()).isEqualTo(1);
        assertThat(view.filmUrl()).isEqualTo(AssetUrls.of(FILM.video()));
        assertThat(view.completedAt()).isEqualTo(at(12));
        assertThat(view.scenes()).containsExactly(SceneFold.at(SceneFold.restored(TWO_AGAIN), 0, Optional.empty()));
    }

    @Test
    void showsTheFilmsOfAJobThatWasCancelledInALogOfOld() {
        var view = view(SECOND_FILM
                .then(JobStage.STORYBOARD_REVIEW, new StoryboardReopened(JOB, 3))
                .then(JobStage.CANCELLED, new JobCancelled(JOB)));
        assertThat(view.cuts()).hasSize(2);
    }

    @Test
    void beginsWithTheStoryboardOfAnEarlierCut() {
        var view = view(SECOND_FILM.then(
                JobStage.STORYBOARD_REVIEW,
                new StoryboardReopened(JOB, 3, Optional.of(1), Optional.of(ONLY_TWO))));
        assertThat(view.cut()).isEqualTo(3);
        assertThat(view.scenes()).extracting(JobView.SceneView::id).containsExactly(TWO.value());
    }

    @Test
    void showsAStoryboardAsItWas() {
        var view = view(inReview().then(JobStage.STORYBOARD_REVIEW, new StoryboardRestored(JOB, 3, ONLY_TWO)));
        assertThat(view.scenes()).containsExactly(new JobView.SceneView(
                TWO.value(),
                0,
                2,
                SHOT.description(),
                SHOT.prompt(),
                AssetUrls.of(STILL),
                SceneStatus.FAILED,
                "No paint.",
                1,
                true,
                SHOT.camera(),
                SHOT.durationMillis(),
                SHOT.narration(),
                SHOT.transition(),
                true,
                null));
    }

    @Test
    void keepsTheTakesOfEachSceneAndShowsTheChosenOne() {
        var view = view(inReview().then(
                JobStage.STORYBOARD_REVIEW,
                new SceneRegenerationRequested(JOB, ONE, 1, "fog"),
                new SceneFrameGenerated(JOB, ONE, 1, NEXT_STILL),
                new AlternateKept(JOB, ONE, STILL, Optional.of(0)),
                new TakeChosen(JOB, ONE, 0, 0, "boat, dawn", STILL),
                new SceneRemoved(JOB, TWO)));
        assertThat(view.takes()).isEqualTo(Map.of(
                ONE.value(),
                List.of(new TakeView(0, AssetUrls.of(STILL)), new TakeView(1, AssetUrls.of(NEXT_STILL)))));
        var scene = view.scenes().getFirst();
        assertThat(scene.imageUrl()).isEqualTo(AssetUrls.of(STILL));
        assertThat(scene.prompt()).isEqualTo("boat, dawn");
        assertThat(scene.regenerationCount()).isZero();
        assertThat(scene.status()).isEqualTo(SceneStatus.COMPLETE);
        assertThat(ViewJson.read(ViewJson.write(view), JobView.class)).isEqualTo(view);
    }

    @Test
    void readsARowOfBeforeThereWereCuts() {
        var now = ViewJson.write(view(inReview()));
        var before = now.replaceFirst(",\"cuts\":.*}", "}");
        assertThat(before).isNotEqualTo(now);
        var read = ViewJson.read(before, JobView.class);
        assertThat(List.of(read.cuts(), read.takes(), read.takesAsked())).containsExactly(List.of(), Map.of(),
                Map.of());
        assertThat(ViewJson.write(read)).startsWith(before.substring(0, before.length() - 1));
    }

    private static Chapter chapter(UUID scene) {
        return new Chapter(scene, SHOT.description(), null, SHOT.durationMillis(), SHOT.transition());
    }

    private static JobView view(Story story) {
        return JobFold.of(story.records()).orElseThrow();
    }
}
