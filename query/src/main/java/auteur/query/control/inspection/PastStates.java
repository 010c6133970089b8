package auteur.query.control.inspection;

import auteur.command.JobId;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.control.inspection.InspectionQuery.FindPastStates;
import auteur.query.film.job.JobView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Folds a job's events, page by page, once for all positions that are asked for.
@Component
class PastStates {

    private static final int PAGE = 500;

    private final StoredEvents events;

    PastStates(StoredEvents events) {
        this.events = events;
    }

    @QueryHandler
    List<PastState> handle(FindPastStates query) {
        var fold = new Fold();
        var states = new ArrayList<PastState>();
        for (var position : query.positions()) {
            fold.advance(query.jobId(), position);
            states.add(fold.state());
        }
        return fold.version == 0 ? List.of() : List.copyOf(states);
    }

    private final class Fold {

        private final List<Long> unreadable = new ArrayList<>();
        private Optional<JobView> view = Optional.empty();
        private long version;

        void advance(JobId job, long position) {
            List<Recorded<?>> page;
            do {
                page = events.from(job, version, PAGE).stream()
                        .filter(recorded -> recorded.position() <= position)
                        .toList();
                page.forEach(this::take);
                version += page.size();
            } while (page.size() == PAGE);
        }

        private void take(Recorded<?> recorded) {
            var event = JobRecords.of(recorded);
            if (event.isPresent()) {
                view = JobView.after(view, event.get());
            } else {
                unreadable.add(recorded.version());
            }
        }

        PastState state() {
            return new PastState(view.orElse(null), List.copyOf(unreadable));
        }
    }
}
