package auteur.command.automation;

import auteur.command.automation.Step.DrawFrame;
import auteur.command.job.JobEvent.SceneAdded;
import auteur.command.job.JobEvent.SceneRegenerationRequested;
import auteur.command.job.JobEvent.StoryboardDrafted;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenSceneHasNoFrameThenDraw {

    private final Agenda agenda;

    WhenSceneHasNoFrameThenDraw(Agenda agenda) {
        this.agenda = agenda;
    }

    @EventHandler
    void on(StoryboardDrafted event) {
        event.scenes().forEach(scene -> agenda.add(new DrawFrame(event.jobId(), scene.sceneId(), 0)));
    }

    @EventHandler
    void on(SceneAdded event) {
        agenda.add(new DrawFrame(event.jobId(), event.scene().sceneId(), 0));
    }

    @EventHandler
    void on(SceneRegenerationRequested event) {
        agenda.add(new DrawFrame(event.jobId(), event.sceneId(), event.take()));
    }
}
