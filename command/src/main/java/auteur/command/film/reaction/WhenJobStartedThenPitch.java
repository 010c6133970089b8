package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.reaction.Step.AnalysePicture;
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
