package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.reaction.Step.LearnFromChoice;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenDirectorSelectedThenLearn {

    private final Agenda agenda;

    WhenDirectorSelectedThenLearn(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(DirectorSelected event) {
        agenda.add(new LearnFromChoice(event.jobId()));
    }
}
