package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.reaction.FilmStep.LearnFromChoice;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenDirectorSelectedThenLearn {

    private final WorkQueue work;

    WhenDirectorSelectedThenLearn(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(DirectorSelected event) {
        work.add(new LearnFromChoice(event.jobId()));
    }
}
