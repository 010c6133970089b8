package auteur.query.control.inspection;

import auteur.command.JobId;
import auteur.query.Recorded;
import java.util.List;

/// The events of a job as they stand in the log, whether this program can read them or not.
public interface StoredEvents {

    /// The events with lower versions, newest first. Any page of a long history costs the same.
    ///
    /// @param before exclusive
    List<StoredEvent> before(JobId job, long before, int limit);

    /// The events from a version on, oldest first. What this program cannot read comes as [auteur.query.log.Undecodable].
    List<Recorded<?>> from(JobId job, long version, int limit);
}
