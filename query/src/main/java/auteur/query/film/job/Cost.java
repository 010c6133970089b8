package auteur.query.film.job;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.CutEvent;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.command.film.job.JobEvent.JobCourse;
import auteur.command.film.job.JobEvent.PitchingEvent;
import auteur.command.film.job.JobEvent.RenderingEvent;
import auteur.command.film.job.JobEvent.ReviewEvent;
import auteur.command.film.job.JobEvent.SceneAdded;
import auteur.command.film.job.JobEvent.SceneGenerationFailed;
import auteur.command.film.job.JobEvent.SceneRegenerationRequested;
import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.command.film.job.JobEvent.StillEvent;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.command.film.job.JobEvent.StoryboardEvent;
import auteur.query.film.job.JobView.SceneView;
import java.util.List;

/// What was drawn and rendered, used or not, as [JobView] has it.
record Cost(int stillsDrawn, int renderedMillis) {

    static final Cost NONE = new Cost(0, 0);

    static Cost of(JobView view) {
        return new Cost(view.stillsDrawn(), view.renderedMillis());
    }

    /// @param scenes before the event
    Cost after(JobEvent event, List<SceneView> scenes) {
        return switch (event) {
            case StoryboardDrafted drafted -> drawing(drafted.scenes().size());
            case SceneAdded _,SceneRegenerationRequested _ -> drawing(1);
            case SceneGenerationFailed _ -> drawing(-1);
            case JobCancelled _ -> drawing(-(int) scenes.stream().filter(SceneFold::isOpen).count());
            case SceneRendered e -> new Cost(stillsDrawn, renderedMillis + e.clip().durationMillis());
            case JobCourse _,PitchingEvent _,StoryboardEvent _,StillEvent _,RenderingEvent _ -> this;
            case ReviewEvent _,CutEvent _ -> this;
        };
    }

    private Cost drawing(int more) {
        return new Cost(stillsDrawn + more, renderedMillis);
    }
}
