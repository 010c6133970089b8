package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.command.film.reaction.Step.AssembleFilm;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenLastSceneRenderedThenAssemble {

    private final Agenda agenda;

    WhenLastSceneRenderedThenAssemble(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(SceneRendered event) {
        if (event.remaining() == 0) {
            agenda.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
    }
}
