package auteur.command.film.job;

import auteur.command.JobId;
import java.util.List;
import java.util.Optional;

/// The films in the making, as the log has them now.
public interface Productions {

    /// The production of a job; empty when the job is unknown, cancelled or deleted.
    Optional<Production> find(JobId job);

    /// The production of a job as it was when that cut was finished; empty when there is no such cut or [#find] finds nothing.
    Optional<Production> ofCut(JobId job, int cut);

    /// The storyboard of a job as it was at a version; empty when the job never had that version, or had no storyboard then.
    Optional<List<Scene>> storyboardAt(JobId job, long version);
}
