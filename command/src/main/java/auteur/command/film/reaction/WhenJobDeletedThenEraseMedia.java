package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.reaction.Step.EraseMedia;
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
