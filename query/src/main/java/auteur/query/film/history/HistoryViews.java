package auteur.query.film.history;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobStage;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.film.history.HistoryQuery.FindHistory;
import auteur.query.film.history.HistoryQuery.FindUndo;
import auteur.query.log.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        for (var recorded : log.of(JobEvent.streamOf(query.jobId()))) {
            entries.add(entry(recorded, storyteller.tell(recorded), storyteller.still(recorded)));
        }
        return List.copyOf(entries);
    }

    @QueryHandler
    UndoView handle(FindUndo query) {
        var history = log.of(JobEvent.streamOf(query.jobId()));
        var storyteller = new Storyteller();
        var told = history.stream().map(storyteller::tell).toList();
        return NewestAct.of(query.person(), history)
                .map(act -> new UndoView(act.version() - 1, summary(act, history, told)))
                .orElse(UndoView.NOTHING);
    }

    private static String summary(Recorded<JobEvent> act, List<Recorded<JobEvent>> history, List<String> told) {
        var first = told.get(Math.toIntExact(act.version()));
        var more = history.stream()
                .skip(act.version() + 1)
                .filter(other -> act.request().isPresent() && other.request().equals(act.request()))
                .count();
        return more == 0
                ? first
                : String.format(Locale.ROOT, "%s, and %d more.", first.replaceFirst("\\.$", ""), more);
    }

    private static HistoryEntry entry(Recorded<JobEvent> recorded, String summary, Optional<String> still) {
        return new HistoryEntry(
                recorded.position(),
                recorded.version(),
                recorded.type(),
                JobRecords.stageOf(recorded).orElse(JobStage.PITCHING),
                recorded.at(),
                recorded.by(),
                summary,
                recorded.event(),
                still.orElse(null));
    }
}
