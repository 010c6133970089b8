package auteur.command.film.reaction;

import auteur.command.film.job.JobStage;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.work.Step;
import java.util.List;
import java.util.stream.Stream;

/// What has to be done for a job to go on, where nothing is queued for it.
public final class MissingSteps {

    private MissingSteps() {}

    /// The steps under the keys that they would have had anyway, so that none is queued beside another for the same work.
    public static List<Step> of(Production production, JobStage stage) {
        return switch (stage) {
            case PITCHING -> production.casting().pitches().isEmpty()
                    ? List.of(new FilmStep.AnalysePicture(production.jobId(), production.attempt()))
                    : List.of();
            case STORYBOARDING -> List.of(new FilmStep.DraftStoryboard(production.jobId(), production.attempt()));
            case STORYBOARD_REVIEW -> toDraw(production).toList();
            case RENDERING -> toRender(production);
            case COMPLETED, FAILED, CANCELLED, DELETED -> List.of();
        };
    }

    private static Stream<Step> toDraw(Production production) {
        return production.storyboard().stream()
                .filter(scene -> scene.status() == SceneStatus.GENERATING)
                .map(scene -> new FilmStep.DrawFrame(production.jobId(), scene.sceneId(), scene.take()));
    }

    private static List<Step> toRender(Production production) {
        var job = production.jobId();
        var attempt = production.attempt();
        var unrendered = production.unrendered();
        return unrendered.isEmpty()
                ? List.of(new FilmStep.AssembleFilm(job, production.cut(), attempt))
                : unrendered.stream()
                        .<Step>map(scene -> new FilmStep.RenderClip(job, production.cut(), scene, attempt))
                        .toList();
    }
}
