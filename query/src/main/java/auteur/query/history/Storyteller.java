package auteur.query.history;

import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.*;
import auteur.command.job.SceneDraft;
import auteur.command.job.SceneId;
import java.util.HashMap;
import java.util.Map;

/// Tells the events of one job, in their order, as sentences. It remembers the names of directors and the numbers of scenes.
final class Storyteller {

    private final Map<String, String> directors = new HashMap<>();
    private final Map<SceneId, Integer> scenes = new HashMap<>();

    String tell(JobEvent event) {
        remember(event);
        return switch (event) {
            case JobStarted started -> "“%s” was started.".formatted(started.brief().title());
            case DirectorsPitched pitched ->
                "The picture was %s and %d directors pitched."
                        .formatted(
                                pitched.remastered().isPresent() ? "analysed, remastered," : "analysed",
                                pitched.pitches().size());
            case DirectorSelected selected ->
                "%s was chosen to direct.".formatted(directors.get(selected.directorId().value()));
            case StoryboardDrafted drafted ->
                "A storyboard of %s was drafted.".formatted(count(drafted.scenes().size(), "scene"));
            case SceneEdited e -> "%s was edited.".formatted(scene(e.sceneId()));
            case SceneAdded added -> "%s was added.".formatted(scene(added.scene().sceneId()));
            case SceneRemoved removed -> "%s was removed.".formatted(scene(removed.sceneId()));
            case ScenesReordered _ -> "The scenes were put in another order.";
            case CharacterLocked e -> "The character of %s was locked.".formatted(sceneInside(e.sceneId()));
            case CharacterUnlocked e -> "The character of %s was unlocked.".formatted(sceneInside(e.sceneId()));
            case SceneRegenerationRequested e ->
                "Take %d of %s was asked for.".formatted(e.take() + 1, sceneInside(e.sceneId()));
            case SceneFrameGenerated e ->
                "Take %d of %s was drawn.".formatted(e.take() + 1, sceneInside(e.sceneId()));
            case SceneGenerationFailed e ->
                "%s could not be drawn: %s".formatted(scene(e.sceneId()), e.reason());
            case AlternateKept e -> "An earlier take of %s came late and was kept.".formatted(sceneInside(e.sceneId()));
            case StoryboardApproved approved ->
                "The storyboard of cut %d was approved, with %s to render."
                        .formatted(approved.cut(), count(approved.toRender().size(), "scene"));
            case SceneRendered rendered ->
                "%s was rendered, %d to go.".formatted(scene(rendered.sceneId()), rendered.remaining());
            case FilmAssembled assembled -> "Cut %d of the film is finished.".formatted(assembled.cut());
            case StoryboardReopened reopened ->
                "The storyboard was reopened for cut %d.".formatted(reopened.cut());
            case JobCancelled _ -> "The job was cancelled.";
            case JobFailed failed -> "The job failed: %s".formatted(failed.reason());
            case JobRetried _ -> "The job was tried again from the step that had failed.";
            case JobDeleted _ -> "The job was deleted with all its media.";
        };
    }

    private void remember(JobEvent event) {
        switch (event) {
            case DirectorsPitched pitched ->
                pitched.pitches()
                        .forEach(pitch -> directors.put(pitch.directorId().value(), pitch.name()));
            case StoryboardDrafted drafted -> drafted.scenes().forEach(this::remember);
            case SceneAdded added -> remember(added.scene());
            case JobEvent _ -> {}
        }
    }

    private void remember(SceneDraft draft) {
        scenes.put(draft.sceneId(), draft.number());
    }

    private String scene(SceneId id) {
        return "Scene " + scenes.get(id);
    }

    private String sceneInside(SceneId id) {
        return "scene " + scenes.get(id);
    }

    private static String count(int number, String noun) {
        return number == 1 ? "one " + noun : "%d %ss".formatted(number, noun);
    }
}
