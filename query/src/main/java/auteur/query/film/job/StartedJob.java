package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Production;
import auteur.query.AssetUrls;
import auteur.query.Recorded;
import java.util.List;
import java.util.Map;

/// The view of a job that has just begun.
final class StartedJob {

    private StartedJob() {}

    static JobView of(JobStarted started, Recorded<JobEvent> recorded) {
        var brief = started.brief();
        return new JobView(
                started.jobId().value(),
                recorded.version(),
                recorded.position(),
                JobStage.PITCHING,
                Production.FIRST_CUT,
                brief.title(),
                brief.prompt(),
                brief.language(),
                brief.sceneCount(),
                brief.referenceAssets(),
                null,
                AssetUrls.of(started.source()),
                null,
                false,
                null,
                null,
                List.of(),
                List.of(),
                0,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                recorded.at(),
                recorded.at(),
                null,
                List.of(),
                Map.of(),
                Map.of());
    }
}
