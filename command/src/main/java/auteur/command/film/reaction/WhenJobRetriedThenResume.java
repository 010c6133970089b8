package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.JobRetried;
import auteur.command.film.reaction.Step.AnalysePicture;
import auteur.command.film.reaction.Step.AssembleFilm;
import auteur.command.film.reaction.Step.DraftStoryboard;
import auteur.command.film.reaction.Step.RenderClip;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenJobRetriedThenResume {

    private final Agenda agenda;

    WhenJobRetriedThenResume(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(JobRetried event) {
        switch (event.step()) {
            case PITCH -> agenda.add(new AnalysePicture(event.jobId(), event.attempt()));
            case DRAFT -> agenda.add(new DraftStoryboard(event.jobId(), event.attempt()));
            case RENDER ->
                event.toRender()
                        .forEach(scene -> agenda
                                .add(new RenderClip(event.jobId(), event.cut(), scene, event.attempt())));
            case ASSEMBLE -> agenda.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
    }
}
