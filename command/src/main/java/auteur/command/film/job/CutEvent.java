package auteur.command.film.job;

/// A cut was named, begun or given up.
public sealed interface CutEvent extends JobEvent
        permits
        JobEvent.CutNamed,
        JobEvent.StoryboardReopened,
        JobEvent.CutAbandoned {}
