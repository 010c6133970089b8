package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobStage;
import auteur.query.Folding;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Row;
import auteur.query.Rows;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The column `state` holds the whole [JobView]; the others are parts of it to select by.
@Component
class JobProjection implements ProjectionOfJobs {

    private static final String STATE = "state";

    @Override
    public String name() {
        return JobQuery.VIEW;
    }

    @Override
    public int version() {
        return 6;
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
                rows.find(JobQuery.VIEW, event.jobId().value())
                        .ifPresent(row -> show(JobFold.after(row.get(STATE, JobView.class), recorded), row));
        }
    }

    private static void start(JobStarted started, Recorded<JobEvent> recorded, Rows rows) {
        var view = JobFold.begin(started, recorded);
        var row = rows.add(JobQuery.VIEW, view.jobId())
                .set("user_id", started.owner().value())
                .set("title", view.title())
                .set("folded_title", Folding.of(view.title()))
                .set("production_engine", Tariff.ENGINE)
                .set("created_at", view.createdAt())
                .set("start_position", recorded.position());
        show(view, row);
    }

    private static void show(JobView view, Row row) {
        row.set("stage", view.stage().name())
                .set("status", statusOf(view.stage()))
                .set("scenes_data", view.scenes())
                .set("quality_score", view.qualityScore())
                .set("remastered_image_url", view.remasteredImageUrl())
                .set("selected_director_id", view.selectedStyleId())
                .set("cost_estimate", view.costEstimate())
                .set("error_message", view.errorMessage())
                .set("completed_at", view.completedAt())
                .set("version", view.version())
                .set("position", view.position())
                .set(STATE, view);
    }

    /// The short form that older clients of the table know.
    private static String statusOf(JobStage stage) {
        return stage == JobStage.STORYBOARD_REVIEW ? "reviewing" : stage.name().toLowerCase(Locale.ROOT);
    }
}
