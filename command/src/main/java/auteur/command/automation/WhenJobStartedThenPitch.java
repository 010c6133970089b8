package auteur.command.automation;

import auteur.command.automation.Step.AnalysePicture;
import auteur.command.job.JobEvent.JobStarted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenJobStartedThenPitch {

    private final Agenda agenda;

    WhenJobStartedThenPitch(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(JobStarted event) {
        agenda.add(new AnalysePicture(event.jobId(), 0));
    }
}
