package auteur.command.film.job;

/// What came of drawing a scene's still.
public sealed interface StillEvent extends JobEvent
        permits
        JobEvent.SceneFrameGenerated,
        JobEvent.SceneGenerationFailed,
        JobEvent.AlternateKept {}
