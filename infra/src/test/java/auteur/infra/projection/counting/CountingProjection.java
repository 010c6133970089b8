package auteur.infra.projection.counting;

import auteur.command.film.job.JobEvent;
import auteur.query.ProjectionOfJobs;
import auteur.query.Recorded;
import auteur.query.Row;
import auteur.query.Rows;
import java.util.function.Consumer;

/// Counts the events of each job, so that one that is taken in twice or never is seen.
public class CountingProjection implements ProjectionOfJobs {

    public static final String NAME = "job_counts";

    protected static final String EVENTS = "events";

    private final Consumer<Recorded<JobEvent>> before;

    /// @param before is told of each event, and may refuse it
    public CountingProjection(Consumer<Recorded<JobEvent>> before) {
        this.before = before;
    }

    public CountingProjection() {
        this(_ -> {});
    }

    @Override
    public String name() {
        return NAME;
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
    public final void applyJob(Recorded<JobEvent> recorded, Rows rows) {
        before.accept(recorded);
        var id = recorded.event().jobId().value();
        var row = rows.find(NAME, id).orElseGet(() -> begin(rows.add(NAME, id)));
        count(recorded, row);
        row.set("last_version", recorded.version()).set("position", recorded.position());
    }

    protected Row begin(Row row) {
        return row.set(EVENTS, 0L);
    }

    protected void count(Recorded<JobEvent> recorded, Row row) {
        row.set(EVENTS, row.get(EVENTS, Long.class) + 1);
    }
}
