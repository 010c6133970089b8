package auteur.query.control.inspection;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Production;
import auteur.query.Folding;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Row;
import auteur.query.Rows;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// All jobs, by whose turn it is and what has failed.
@Component
class WatchedJobProjection implements ProjectionOfJobs {

    private static final String PROGRESS = "progress";
    private static final String STAGE = "stage";

    @Override
    public String name() {
        return InspectionQuery.VIEW;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String keyColumn() {
        return "id";
    }

    @Override
    public void applyJob(Recorded<JobEvent> recorded, Rows rows) {
        switch (recorded.event()) {
            case JobStarted started -> start(started, recorded, rows);
            case JobDeleted _ -> rows.clear();
            case JobEvent event ->
                rows.find(InspectionQuery.VIEW, event.jobId().value()).ifPresent(row -> follow(row, recorded));
        }
    }

    private static void start(JobStarted started, Recorded<JobEvent> recorded, Rows rows) {
        var row = rows.add(InspectionQuery.VIEW, started.jobId().value())
                .set("user_id", started.owner().value())
                .set("title", started.brief().title())
                .set("folded_title", Folding.of(started.brief().title()))
                .set("cut", Production.FIRST_CUT)
                .set(PROGRESS, JobProgress.BEGUN)
                .set("created_at", recorded.at());
        follow(row, recorded);
    }

    private static void follow(Row row, Recorded<JobEvent> recorded) {
        var before = row.find(STAGE, String.class);
        var stage = recorded.state().or(() -> before).map(JobStage::valueOf).orElse(JobStage.PITCHING);
        var progress = row.get(PROGRESS, JobProgress.class).after(recorded.event());
        var failures = progress.failures(stage);
        row.set(PROGRESS, progress)
                .set(STAGE, stage.name())
                .set("turn", progress.turn(stage).name())
                .set("failures", failures)
                .set("changed_at", recorded.at())
                .set("version", recorded.version())
                .set("position", recorded.position());
        if (!before.equals(Optional.of(stage.name()))) {
            row.set("stage_since", recorded.at());
        }
        switch (recorded.event()) {
            case StoryboardReopened reopened -> row.set("cut", reopened.cut());
            case CutAbandoned abandoned -> row.set("cut", abandoned.backTo());
            case JobEvent _ -> {}
        }
        noteFailure(row, recorded, failures);
    }

    private static void noteFailure(Row row, Recorded<JobEvent> recorded, int failures) {
        switch (recorded.event()) {
            case JobFailed failed ->
                row.set("failing_version", recorded.version()).set("error_message", failed.reason());
            case SceneGenerationFailed failed ->
                row.set("failing_version", recorded.version()).set("error_message", failed.reason());
            case JobEvent _ when failures == 0 -> row.set("failing_version", null).set("error_message", null);
            case JobEvent _ -> {}
        }
    }
}
