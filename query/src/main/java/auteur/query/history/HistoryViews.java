package auteur.query.history;

import auteur.command.job.JobEvent;
import auteur.command.job.JobStage;
import auteur.query.Recorded;
import auteur.query.history.HistoryQuery.FindHistory;
import auteur.query.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class HistoryViews {

    private final EventLog log;

    HistoryViews(EventLog log) {
        this.log = log;
    }

    @QueryHandler
    List<HistoryEntry> handle(FindHistory query) {
        var storyteller = new Storyteller();
        var entries = new ArrayList<HistoryEntry>();
        for (var recorded : log.ofJob(query.jobId())) {
            entries.add(entry(recorded, storyteller.tell(recorded)));
        }
        return List.copyOf(entries);
    }

    private static HistoryEntry entry(Recorded<JobEvent> recorded, String summary) {
        return new HistoryEntry(
                recorded.position(),
                recorded.version(),
                recorded.type(),
                recorded.stage().orElse(JobStage.PITCHING),
                recorded.at(),
                recorded.by(),
                summary,
                recorded.event());
    }
}
