package auteur.command.film.reaction;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.CutAbandoned;
import auteur.command.film.job.JobEvent.SceneAdded;
import auteur.command.film.job.JobEvent.SceneRegenerationRequested;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.command.film.job.JobEvent.StoryboardReopened;
import auteur.command.film.job.JobEvent.StoryboardRestored;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.reaction.FilmStep.DrawFrame;
import auteur.command.work.Reactions;
import auteur.command.work.WorkQueue;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@DisallowReplay
@ProcessingGroup(Reactions.GROUP)
class WhenSceneHasNoFrameThenDraw {

    private final WorkQueue work;

    WhenSceneHasNoFrameThenDraw(WorkQueue work) {
        this.work = work;
    }

    @EventHandler
    void on(StoryboardDrafted event) {
        event.scenes().forEach(scene -> work.add(new DrawFrame(event.jobId(), scene.sceneId(), 0)));
    }

    @EventHandler
    void on(SceneAdded event) {
        work.add(new DrawFrame(event.jobId(), event.scene().sceneId(), 0));
    }

    @EventHandler
    void on(SceneRegenerationRequested event) {
        work.add(new DrawFrame(event.jobId(), event.sceneId(), event.take()));
    }

    @EventHandler
    void on(StoryboardRestored event) {
        drawAwaited(event.jobId(), event.storyboard());
    }

    @EventHandler
    void on(StoryboardReopened event) {
        event.storyboard().ifPresent(storyboard -> drawAwaited(event.jobId(), storyboard));
    }

    @EventHandler
    void on(CutAbandoned event) {
        drawAwaited(event.jobId(), event.storyboard());
    }

    /// A take that was overtaken before it was drawn was skipped; it is wanted again.
    private void drawAwaited(JobId job, Restoration storyboard) {
        storyboard.scenes().stream()
                .filter(scene -> scene.status() == SceneStatus.GENERATING)
                .forEach(scene -> work.add(new DrawFrame(job, scene.sceneId(), scene.take())));
    }
}
