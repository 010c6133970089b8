package auteur.infra.film;

import auteur.command.JobId;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import auteur.command.film.job.Scene;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Productions, folded from the log.
@Component
class LoggedProductions implements Productions {

    private final EventLog log;

    LoggedProductions(EventLog log) {
        this.log = log;
    }

    @Override
    public Optional<Production> find(JobId job) {
        return chronicle(eventsOf(job)).inTheWorks();
    }

    @Override
    public Optional<Production> ofCut(JobId job, int cut) {
        return chronicle(eventsOf(job)).ofCut(cut);
    }

    @Override
    public Optional<List<Scene>> storyboardAt(JobId job, long version) {
        var events = eventsOf(job).stream().filter(recorded -> recorded.version() <= version).toList();
        return events.isEmpty() || events.getLast().version() != version
                ? Optional.empty()
                : chronicle(events).storyboard();
    }

    private List<Recorded<JobEvent>> eventsOf(JobId job) {
        return log.of(JobEvent.streamOf(job));
    }

    private static Chronicle chronicle(List<Recorded<JobEvent>> events) {
        return new Chronicle(events.stream().map(Recorded::event).toList());
    }
}
