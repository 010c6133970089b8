package auteur.command.automation;

import auteur.command.automation.Step.EraseMedia;
import auteur.command.job.JobEvent.JobDeleted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenJobDeletedThenEraseMedia {

    private final Agenda agenda;

    WhenJobDeletedThenEraseMedia(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(JobDeleted event) {
        agenda.add(new EraseMedia(event.jobId()));
    }
}
