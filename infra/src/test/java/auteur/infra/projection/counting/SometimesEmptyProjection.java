package auteur.infra.projection.counting;

import auteur.command.film.job.JobEvent;
import auteur.query.Recorded;
import auteur.query.Row;
import java.util.function.Predicate;

/// Leaves a column empty after some events, which its table does not allow.
public final class SometimesEmptyProjection extends CountingProjection {

    private final Predicate<Recorded<JobEvent>> isToBeEmpty;

    public SometimesEmptyProjection(Predicate<Recorded<JobEvent>> isToBeEmpty) {
        this.isToBeEmpty = isToBeEmpty;
    }

    @Override
    protected void count(Recorded<JobEvent> recorded, Row row) {
        super.count(recorded, row);
        if (isToBeEmpty.test(recorded)) {
            row.set(EVENTS, null);
        }
    }
}
