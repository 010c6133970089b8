package auteur.query.log;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.job.JobEvent;
import auteur.command.operations.OperationId;
import auteur.command.profile.ProfileEvent;
import auteur.command.profile.ProfileId;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;

/// The log, for reading.
public interface EventLog {

    /// All events of a job, oldest first; empty when there is no such job.
    List<Recorded<JobEvent>> ofJob(JobId job);

    /// A page of a job's events between two positions, oldest first. What this program cannot read comes as [Undecodable].
    ///
    /// @param after exclusive
    /// @param upTo inclusive
    List<Recorded<?>> ofJob(JobId job, long after, long upTo, int limit);

    /// A page of the events of all jobs that a user has started, in the order of the log, likewise.
    List<Recorded<?>> ofJobsOf(UserId user, long after, long upTo, int limit);

    /// The first event of a job.
    Optional<Recorded<JobEvent>> startOf(JobId job);

    /// Where the job's event of that version stands; empty when it does not.
    Optional<Long> positionOf(JobId job, long version);

    /// Where it was recorded that an operation was asked for; empty when it was not.
    Optional<Long> positionOf(OperationId operation);

    /// Whether anything was ever learned about a user.
    boolean hasProfileOf(UserId user);

    /// All that was learned about a user, and what the user made of it, oldest first.
    List<Recorded<ProfileEvent>> ofProfile(UserId user);

    /// Where the profile's event of that version stands; empty when it does not.
    Optional<Long> positionOf(ProfileId profile, long version);

    /// The last event of a job that was recorded for a request, as [auteur.command.Metadata#REQUEST] names it.
    Optional<Recorded<JobEvent>> ofRequest(String request);

    /// The position of the newest event, 0 when there is none.
    long head();

    /// The identity of the log, drawn when it was created.
    String epoch();
}
