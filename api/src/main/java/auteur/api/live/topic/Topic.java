package auteur.api.live.topic;

import auteur.command.JobId;
import auteur.command.UserId;

/// What is listened to.
sealed interface Topic {

    /// One job.
    record OfJob(JobId job) implements Topic {}

    /// All jobs of a creator.
    record OfUser(UserId user) implements Topic {}

    /// How processors and projections stand.
    record Projections() implements Topic {}
}
