package auteur.query.control.inspection;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.film.job.JobStage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be asked about jobs by those who watch over them.
public sealed interface InspectionQuery {

    /// The view that answers, as [auteur.query.ViewPositions] knows it.
    String VIEW = "watched_jobs";

    /// The most entries of a page.
    int MOST = 200;

    /// Which jobs are meant.
    ///
    /// @param text part of the title, compared as [auteur.query.Folding] has it, or the beginning of the id
    /// @param from not started before
    /// @param until started before
    record JobFilter(
            Optional<JobStage> stage,
            Optional<Standing> state,
            Optional<UserId> user,
            Optional<String> text,
            Optional<Instant> from,
            Optional<Instant> until) {

        public static final JobFilter ALL = new JobFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /// Answers with [WatchedJob]s, newest first.
    ///
    /// @param before answers only jobs that were started before this one, which may be deleted by now
    /// @param limit 1 to [#MOST]
    record FindWatchedJobs(JobFilter filter, Optional<JobId> before, int limit) implements InspectionQuery {

        public FindWatchedJobs {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A page has 1 to %d jobs, not %d", MOST, limit));
            }
        }
    }

    /// Answers with a [WatchedJob], or nothing.
    record FindWatchedJob(JobId jobId) implements InspectionQuery {}

    /// Answers with a [WatchView].
    record FindWatch() implements InspectionQuery {}

    /// Answers with a [PastState] for each position, in their order; with none when there is no such job.
    ///
    /// @param positions in ascending order; the state is that after the last event that is not past it
    record FindPastStates(JobId jobId, List<Long> positions) implements InspectionQuery {}
}
