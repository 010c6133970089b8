package auteur.command.film.job;

/// What has become of a storyboard in review.
public sealed interface StoryboardEvent extends JobEvent
        permits
        SceneAct,
        JobEvent.StoryboardDrafted,
        JobEvent.StoryboardRestored {}
