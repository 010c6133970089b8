package auteur.query.control.inspection;

import auteur.command.film.job.JobStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the jobs that are not at rest and the work on them stand.
///
/// @param jobs by state, those with their creators left out
/// @param stages how long jobs have been in each stage that is not the end
/// @param steps by state
/// @param failing some of those that fail, the newest first
/// @param stuck likewise
public record WatchView(
        Map<Standing, Group> jobs,
        Map<JobStage, Group> stages,
        Map<Standing, Group> steps,
        List<WatchedJob> failing,
        List<WatchedJob> stuck) {

    /// How many, and since when the oldest.
    public record Group(long count, @Nullable Instant oldest) {}

    long jobsThatAre(Standing state) {
        var group = jobs.get(state);
        return group == null ? 0 : group.count();
    }
}
