package auteur.command.automation;

import auteur.command.automation.Step.LearnFromChoice;
import auteur.command.job.JobEvent.DirectorSelected;
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
