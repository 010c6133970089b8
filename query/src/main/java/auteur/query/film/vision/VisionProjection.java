package auteur.query.film.vision;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Rows;
import org.springframework.stereotype.Component;

@Component
class VisionProjection implements ProjectionOfJobs {

    private static final String NAME = "video_generation_jobs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String keyColumn() {
        return "id";
    }

    @Override
    public void applyJob(Recorded<JobEvent> recorded, Rows rows) {
        var id = recorded.event().jobId().value();
        switch (recorded.event()) {
            case JobStarted started -> new VisionFold(rows.add(NAME, id), recorded.at()).start(started);
            case JobDeleted _ -> rows.clear();
            case JobEvent event ->
                rows.find(NAME, id).ifPresent(row -> new VisionFold(row, recorded.at()).apply(event));
        }
    }
}
