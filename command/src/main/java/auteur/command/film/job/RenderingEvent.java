package auteur.command.film.job;

/// A step from the approved storyboard to the film of its cut.
public sealed interface RenderingEvent extends JobEvent
        permits
        JobEvent.StoryboardApproved,
        JobEvent.SceneRendered,
        JobEvent.FilmAssembled {}
