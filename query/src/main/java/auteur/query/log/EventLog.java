package auteur.query.log;

import auteur.command.JobId;
import auteur.command.job.JobEvent;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;

/// The log, for reading.
public interface EventLog {

    /// All events of a job, oldest first; empty when there is no such job.
    List<Recorded<JobEvent>> ofJob(JobId job);

    /// The first event of a job.
    Optional<Recorded<JobEvent>> startOf(JobId job);

    /// Where the job's event of that version stands; empty when it does not.
    Optional<Long> positionOf(JobId job, long version);

    /// The last event that was recorded for a request, as [auteur.command.Metadata#REQUEST] names it.
    Optional<Recorded<JobEvent>> ofRequest(String request);

    /// The position of the newest event, 0 when there is none.
    long head();

    /// The identity of the log, drawn when it was created.
    String epoch();
}
