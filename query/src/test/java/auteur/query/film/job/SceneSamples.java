package auteur.query.film.job;

import static auteur.query.Story.*;

import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.query.film.job.JobView.SceneView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The scenes of the story as they are expected to look.
final class SceneSamples {

    private SceneSamples() {}

    static SceneView sceneOne(
            Shot shot,
            @Nullable String imageUrl,
            SceneStatus status,
            @Nullable String error,
            int regenerations,
            boolean locked) {
        return scene(id(11), 0, 1, shot, imageUrl, status, error, regenerations, locked, false);
    }

    static SceneView scene(int index, int number, boolean rendered) {
        return scene(
                id(10 + number), index, number, SHOT, null, SceneStatus.GENERATING, null, 0, false, rendered);
    }

    private static SceneView scene(
            UUID id,
            int index,
            int number,
            Shot shot,
            @Nullable String imageUrl,
            SceneStatus status,
            @Nullable String error,
            int regenerations,
            boolean locked,
            boolean rendered) {
        return new SceneView(
                id,
                index,
                number,
                shot.description(),
                shot.prompt(),
                imageUrl,
                status,
                error,
                regenerations,
                locked,
                shot.camera(),
                shot.durationMillis(),
                shot.narration(),
                shot.transition(),
                rendered,
                null);
    }
}
