package auteur.command.film.job.scene;

/// A scene as it enters a storyboard.
///
/// @param number as on the slate: given once and kept, wherever the scene moves
public record SceneDraft(SceneId sceneId, int number, Shot shot) {}
