package auteur.query.film.job;

import auteur.command.film.job.RestoredScene;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import auteur.query.AssetUrls;
import auteur.query.film.job.JobView.SceneView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a scene looks after each change.
final class SceneFold {

    private SceneFold() {}

    static SceneView drafted(SceneDraft draft) {
        var shot = draft.shot();
        return new SceneView(
                draft.sceneId().value(),
                0,
                draft.number(),
                shot.description(),
                shot.prompt(),
                null,
                SceneStatus.GENERATING,
                null,
                0,
                false,
                shot.camera(),
                shot.durationMillis(),
                shot.narration(),
                shot.transition(),
                false,
                null);
    }

    static SceneView edited(SceneView scene, Shot shot) {
        var looksTheSame = scene.description().equals(shot.description())
                && scene.prompt().equals(shot.prompt())
                && scene.camera() == shot.camera()
                && scene.durationMillis() == shot.durationMillis();
        return new SceneView(
                scene.id(),
                scene.sceneIndex(),
                scene.number(),
                shot.description(),
                shot.prompt(),
                scene.imageUrl(),
                scene.status(),
                scene.errorMessage(),
                scene.regenerationCount(),
                scene.characterLocked(),
                shot.camera(),
                shot.durationMillis(),
                shot.narration(),
                shot.transition(),
                scene.isRendered() && looksTheSame,
                null);
    }

    static SceneView retaken(SceneView scene, int take, String prompt) {
        return new SceneView(
                scene.id(),
                scene.sceneIndex(),
                scene.number(),
                scene.description(),
                prompt,
                scene.imageUrl(),
                SceneStatus.GENERATING,
                null,
                take,
                scene.characterLocked(),
                scene.camera(),
                scene.durationMillis(),
                scene.narration(),
                scene.transition(),
                false,
                null);
    }

    static SceneView drawn(SceneView scene, String imageUrl) {
        return with(scene, imageUrl, SceneStatus.COMPLETE, null, scene.characterLocked(), scene.isRendered());
    }

    static SceneView taken(SceneView scene, int take, String prompt, String imageUrl) {
        return drawn(retaken(scene, take, prompt), imageUrl);
    }

    static SceneView restored(RestoredScene scene) {
        var shot = scene.shot();
        return new SceneView(
                scene.sceneId().value(),
                0,
                scene.number(),
                shot.description(),
                shot.prompt(),
                scene.still().map(AssetUrls::of).orElse(null),
                scene.status(),
                scene.failure().orElse(null),
                scene.take(),
                scene.characterLocked(),
                shot.camera(),
                shot.durationMillis(),
                shot.narration(),
                shot.transition(),
                scene.rendered(),
                null);
    }

    static SceneView failed(SceneView scene, String reason) {
        return with(
                scene, scene.imageUrl(), SceneStatus.FAILED, reason, scene.characterLocked(), scene.isRendered());
    }

    static boolean isOpen(SceneView scene) {
        return scene.status() == SceneStatus.GENERATING || scene.status() == SceneStatus.PENDING;
    }

    /// Nothing is drawn any more.
    static SceneView cancelled(SceneView scene) {
        return isOpen(scene) ? failed(scene, "The job was cancelled.") : scene;
    }

    static SceneView locked(SceneView scene, boolean locked) {
        return with(scene, scene.imageUrl(), scene.status(), scene.errorMessage(), locked, scene.isRendered());
    }

    static SceneView rendered(SceneView scene, boolean rendered) {
        return with(
                scene, scene.imageUrl(), scene.status(), scene.errorMessage(), scene.characterLocked(), rendered);
    }

    static SceneView at(SceneView scene, int index, Optional<Outdated> outdated) {
        return new SceneView(
                scene.id(),
                index,
                scene.number(),
                scene.description(),
                scene.prompt(),
                scene.imageUrl(),
                scene.status(),
                scene.errorMessage(),
                scene.regenerationCount(),
                scene.characterLocked(),
                scene.camera(),
                scene.durationMillis(),
                scene.narration(),
                scene.transition(),
                scene.isRendered(),
                outdated.orElse(null));
    }

    private static SceneView with(
            SceneView scene,
            @Nullable String imageUrl,
            SceneStatus status,
            @Nullable String error,
            boolean locked,
            boolean rendered) {
        return new SceneView(
                scene.id(),
                scene.sceneIndex(),
                scene.number(),
                scene.description(),
                scene.prompt(),
                imageUrl,
                status,
                error,
                scene.regenerationCount(),
                locked,
                scene.camera(),
                scene.durationMillis(),
                scene.narration(),
                scene.transition(),
                rendered,
                null);
    }
}
