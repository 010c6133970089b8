package auteur.command.automation;

import auteur.command.automation.Step.DraftStoryboard;
import auteur.command.job.JobEvent.DirectorSelected;
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
