package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.reaction.Step.DraftStoryboard;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenDirectorSelectedThenDraft {

    private final Agenda agenda;

    WhenDirectorSelectedThenDraft(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(DirectorSelected event) {
        agenda.add(new DraftStoryboard(event.jobId(), 0));
    }
}
