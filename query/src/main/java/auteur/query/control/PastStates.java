package auteur.query.control;

import auteur.command.JobId;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.control.ControlQuery.FindPastState;
import auteur.query.job.JobView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Folds a job's events up to a position, page by page.
@Component
class PastStates {

    private static final int PAGE = 500;

    private final StoredEvents events;

    PastStates(StoredEvents events) {
        this.events = events;
    }

    @QueryHandler
    Optional<PastState> handle(FindPastState query) {
        Optional<JobView> view = Optional.empty();
        var unreadable = new ArrayList<Long>();
        var version = 0L;
        List<Recorded<?>> page;
        do {
            page = upTo(query.position(), query.jobId(), version);
            for (var recorded : page) {
                var event = JobRecords.of(recorded);
                if (event.isPresent()) {
                    view = JobView.after(view, event.get());
                } else {
                    unreadable.add(recorded.version());
                }
            }
            version += page.size();
        } while (page.size() == PAGE);
        return version == 0 ? Optional.empty() : Optional.of(new PastState(view.orElse(null), List.copyOf(unreadable)));
    }

    private List<Recorded<?>> upTo(long position, JobId job, long version) {
        return events.from(job, version, PAGE).stream()
                .filter(recorded -> recorded.position() <= position)
                .toList();
    }
}
