package auteur.command.film.job;

/// What came of a review copy.
public sealed interface ReviewEvent extends JobEvent
        permits
        JobEvent.ReviewCopyRequested,
        JobEvent.ReviewCopyMade,
        JobEvent.ReviewCopyFailed {}
