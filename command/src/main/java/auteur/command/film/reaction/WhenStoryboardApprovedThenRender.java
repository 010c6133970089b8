package auteur.command.film.reaction;

import auteur.command.film.job.JobEvent.StoryboardApproved;
import auteur.command.film.reaction.Step.AssembleFilm;
import auteur.command.film.reaction.Step.RenderClip;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenStoryboardApprovedThenRender {

    private final Agenda agenda;

    WhenStoryboardApprovedThenRender(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(StoryboardApproved event) {
        if (event.toRender().isEmpty()) {
            agenda.add(new AssembleFilm(event.jobId(), event.cut(), event.attempt()));
        }
        event.toRender()
                .forEach(scene -> agenda.add(new RenderClip(event.jobId(), event.cut(), scene, event.attempt())));
    }
}
