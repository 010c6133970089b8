package auteur.query.film.job;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.film.job.JobStage;
import auteur.query.Moment;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of the jobs.
public sealed interface JobQuery {

    /// The view that answers, as [auteur.query.ViewPositions] knows it.
    String VIEW = "director_jobs";

    /// Answers with a [JobView], or nothing.
    record FindJob(JobId jobId) implements JobQuery {}

    /// Answers with the [JobView] as it was after the last event that is not past the moment, or nothing.
    record FindJobAsOf(JobId jobId, Moment moment) implements JobQuery {}

    /// Answers with [JobSummary]s, newest first.
    ///
    /// @param text part of the title, compared as [auteur.query.Folding] has it
    /// @param before answers only jobs that were started before this one, which may be deleted by now
    /// @param limit 1 to [#MOST]
    record FindJobs(
            UserId owner, Optional<JobStage> stage, Optional<String> text, Optional<JobId> before, int limit)
            implements
                JobQuery {

        public static final int MOST = 100;

        public FindJobs {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, "A page has 1 to %d jobs, not %d", MOST, limit));
            }
        }
    }
}
