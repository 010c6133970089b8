package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobRetried;
import auteur.command.film.reaction.FilmStep.AnalysePicture;
import auteur.command.film.reaction.FilmStep.AssembleFilm;
import auteur.command.film.reaction.FilmStep.DraftStoryboard;
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
class WhenJobRetriedThenResume {

    private final WorkQueue work;

    WhenJobRetriedThenResume(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(JobRetried event) {
        switch (event.step()) {
            case PITCH -> work.add(new AnalysePicture(event.jobId(), event.attempt()));
            case DRAFT -> work.add(new DraftStoryboard(event.jobId(), event.attempt()));
            case RENDER ->
                event.toRender()
                        .forEach(scene -> work
                                .add(new RenderClip(event.jobId(), event.cut(), scene, event.attempt())));
            case ASSEMBLE -> work.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
    }
}
