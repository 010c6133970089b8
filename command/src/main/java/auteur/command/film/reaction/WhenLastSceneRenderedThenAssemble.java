package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.command.film.reaction.FilmStep.AssembleFilm;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenLastSceneRenderedThenAssemble {

    private final WorkQueue work;

    WhenLastSceneRenderedThenAssemble(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(SceneRendered event) {
        if (event.remaining() == 0) {
            work.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
    }
}
