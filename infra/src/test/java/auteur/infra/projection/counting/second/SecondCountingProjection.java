package auteur.infra.projection.counting.second;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.infra.projection.counting.CountingProjection;
import auteur.query.Recorded;
import auteur.query.Row;
import java.util.function.Consumer;

/// Has a column more, one of another type, and counts the first event of a job as ten.
public final class SecondCountingProjection extends CountingProjection {

    private static final String SCENES = "scenes";

    public SecondCountingProjection(Consumer<Recorded<JobEvent>> before) {
        super(before);
    }

    public SecondCountingProjection() {}

    @Override
    public int version() {
        return 2;
    }

    @Override
    protected Row begin(Row row) {
        return row.set(EVENTS, 0).set(SCENES, 0);
    }

    @Override
    protected void count(Recorded<JobEvent> recorded, Row row) {
        var isFirst = recorded.event() instanceof JobStarted;
        row.set(EVENTS, row.get(EVENTS, Integer.class) + (isFirst ? 10 : 1));
    }
}
