package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.StoryboardApproved;
import auteur.command.film.reaction.FilmStep.AssembleFilm;
import auteur.command.film.reaction.FilmStep.RenderClip;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenStoryboardApprovedThenRender {

    private final WorkQueue work;

    WhenStoryboardApprovedThenRender(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(StoryboardApproved event) {
        if (event.toRender().isEmpty()) {
            work.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
        event.toRender()
                .forEach(scene -> work.add(new RenderClip(event.jobId(), event.cut(), scene, event.attempt())));
    }
}
