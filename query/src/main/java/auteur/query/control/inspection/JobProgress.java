package auteur.query.control.inspection;

import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Restoration;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.query.control.inspection.WatchedJob.Turn;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What of a job says whose turn it is and what has failed.
///
/// @param stills of each scene
record JobProgress(boolean hasPitches, Map<UUID, SceneStatus> stills) {

    static final JobProgress BEGUN = new JobProgress(false, Map.of());

    JobProgress {
        stills = Collections.unmodifiableMap(new TreeMap<>(stills));
    }

    JobProgress after(JobEvent event) {
        return switch (event) {
            case DirectorsPitched _ -> new JobProgress(true, stills);
            case StoryboardDrafted drafted -> {
                var drawing = new TreeMap<UUID, SceneStatus>();
                drafted.scenes().forEach(scene -> drawing.put(scene.sceneId().value(), SceneStatus.GENERATING));
                yield new JobProgress(hasPitches, drawing);
            }
            case SceneAdded added -> with(added.scene().sceneId(), SceneStatus.GENERATING);
            case SceneRegenerationRequested asked -> with(asked.sceneId(), SceneStatus.GENERATING);
            case SceneFrameGenerated drawn -> with(drawn.sceneId(), SceneStatus.COMPLETE);
            case SceneGenerationFailed failed -> with(failed.sceneId(), SceneStatus.FAILED);
            case SceneRemoved removed -> without(removed.sceneId());
            case TakeChosen chosen -> with(chosen.sceneId(), SceneStatus.COMPLETE);
            case StoryboardRestored e -> restored(e.storyboard());
            case StoryboardReopened e -> e.storyboard().map(this::restored).orElse(this);
            case CutAbandoned e -> restored(e.storyboard());
            case SceneEdited _,ScenesReordered _,CharacterLocked _,CharacterUnlocked _ -> this;
            case DirectorSelected _,AlternateKept _,CutNamed _ -> this;
            case JobCourse _,RenderingEvent _,ReviewEvent _ -> this;
        };
    }

    Turn turn(JobStage stage) {
        return switch (stage) {
            case PITCHING -> hasPitches ? Turn.CREATOR : Turn.STUDIO;
            case STORYBOARDING, RENDERING -> Turn.STUDIO;
            case STORYBOARD_REVIEW -> stills.containsValue(SceneStatus.GENERATING) ? Turn.STUDIO : Turn.CREATOR;
            case FAILED -> Turn.CREATOR;
            case COMPLETED, CANCELLED, DELETED -> Turn.NOBODY;
        };
    }

    /// How many things have failed that somebody has to look after.
    int failures(JobStage stage) {
        return switch (stage) {
            case FAILED -> 1 + undrawn();
            case COMPLETED, CANCELLED, DELETED -> 0;
            case PITCHING, STORYBOARDING, STORYBOARD_REVIEW, RENDERING -> undrawn();
        };
    }

    private int undrawn() {
        return (int) stills.values().stream().filter(status -> status == SceneStatus.FAILED).count();
    }

    private JobProgress with(SceneId scene, SceneStatus status) {
        var all = new TreeMap<>(stills);
        all.put(scene.value(), status);
        return new JobProgress(hasPitches, all);
    }

    private JobProgress restored(Restoration storyboard) {
        var all = new TreeMap<>(stills);
        all.keySet().retainAll(storyboard.order().stream().map(SceneId::value).toList());
        storyboard.scenes().forEach(scene -> all.put(scene.sceneId().value(), scene.status()));
        return new JobProgress(hasPitches, all);
    }

    private JobProgress without(SceneId scene) {
        var all = new TreeMap<>(stills);
        all.remove(scene.value());
        return new JobProgress(hasPitches, all);
    }
}
