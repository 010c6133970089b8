package auteur.query.film.history;

import auteur.command.direction.DirectorId;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneId;
import auteur.query.Recorded;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Tells the events of one job to its creator, in their order, as sentences. It remembers the names of directors and how the
/// scenes stood.
final class Storyteller {

    private final Map<DirectorId, String> directors = new HashMap<>();
    private final ScenesSoFar scenes = new ScenesSoFar();
    private final Stills stills = new Stills(scenes);
    private String owner = "";

    String tell(Recorded<JobEvent> recorded) {
        remember(recorded.event());
        var sentence = sentence(recorded);
        scenes.apply(recorded.event());
        return sentence;
    }

    /// The picture that belongs to the event that was told last.
    Optional<String> still(Recorded<JobEvent> told) {
        return stills.of(told.event());
    }

    private String sentence(Recorded<JobEvent> recorded) {
        var who = recorded.by().equals(owner) ? "You" : "The studio";
        return switch (recorded.event()) {
            case JobStarted started -> "%s started “%s”.".formatted(who, started.brief().title());
            case DirectorsPitched pitched ->
                "The picture was %s and %s pitched."
                        .formatted(
                                pitched.remastered().isPresent() ? "analysed, remastered," : "analysed",
                                count(pitched.pitches().size(), "director"));
            case DirectorSelected selected -> "%s chose %s.".formatted(who, directors.get(selected.directorId()));
            case StoryboardDrafted drafted ->
                "A storyboard of %s was drafted.".formatted(count(drafted.scenes().size(), "scene"));
            case SceneEdited e -> "%s edited %s%s.".formatted(who, scene(e.sceneId()), change(e));
            case SceneAdded added -> String.format(Locale.ROOT, "%s added scene %d.", who, added.index() + 1);
            case SceneRemoved removed -> "%s removed %s.".formatted(who, scene(removed.sceneId()));
            case ScenesReordered e ->
                "%s put the scenes in another order: %s.".formatted(who, places(e.sceneIds()));
            case CharacterLocked e -> "%s locked the character of %s.".formatted(who, scene(e.sceneId()));
            case CharacterUnlocked e -> "%s unlocked the character of %s.".formatted(who, scene(e.sceneId()));
            case SceneRegenerationRequested e ->
                String.format(Locale.ROOT, "%s asked for take %d of %s.", who, e.take() + 1, scene(e.sceneId()));
            case SceneFrameGenerated e ->
                String.format(Locale.ROOT, "Take %d of %s was drawn.", e.take() + 1, scene(e.sceneId()));
            case SceneGenerationFailed e ->
                String.format(Locale.ROOT, "Take %d of %s could not be drawn: %s", e.take() + 1, scene(e.sceneId()),
                        e.reason());
            case AlternateKept e -> "An earlier take of %s came late and was kept.".formatted(scene(e.sceneId()));
            case TakeChosen e ->
                String.format(Locale.ROOT, "%s took take %d of %s back.", who, e.take() + 1, scene(e.sceneId()));
            case StoryboardRestored e -> String.format(Locale.ROOT, "%s went back to version %d.", who, e.toVersion());
            case StoryboardApproved approved ->
                String.format(Locale.ROOT, "%s approved the storyboard of cut %d, with %s to render.", who,
                        approved.cut(), count(approved.toRender().size(), "scene"));
            case SceneRendered rendered ->
                rendered.remaining() == 0
                        ? "The clip of %s was rendered, the last of this cut.".formatted(scene(rendered.sceneId()))
                        : String.format(Locale.ROOT, "The clip of %s was rendered; %d to go.",
                                scene(rendered.sceneId()), rendered.remaining());
            case FilmAssembled assembled ->
                String.format(Locale.ROOT, "Cut %d of the film is finished.", assembled.cut());
            case ReviewCopyRequested request -> "%s asked for a review copy of %s.".formatted(who, cut(request.cut()));
            case ReviewCopyMade copy -> "The review copy of %s is finished.".formatted(cut(copy.cut()));
            case ReviewCopyFailed copy ->
                "The review copy of %s could not be made: %s".formatted(cut(copy.cut()), copy.reason());
            case CutNamed e ->
                e.name().isEmpty()
                        ? String.format(Locale.ROOT, "%s took the name of cut %d away.", who, e.cut())
                        : String.format(Locale.ROOT, "%s named cut %d “%s”.", who, e.cut(), e.name());
            case StoryboardReopened reopened ->
                String.format(Locale.ROOT, "%s reopened the storyboard%s for cut %d.", who,
                        reopened.fromCut().map(cut -> " of cut " + cut).orElse(""), reopened.cut());
            case CutAbandoned e ->
                String.format(Locale.ROOT, "%s gave cut %d up; the film of cut %d stands.", who, e.cut(), e.backTo());
            case JobCancelled _ -> "%s cancelled the job.".formatted(who);
            case JobFailed failed -> "The job failed: %s".formatted(failed.reason());
            case JobRetried retried -> "%s tried again %s.".formatted(who, task(retried.step()));
            case JobDeleted _ -> "%s deleted the job with all its media.".formatted(who);
        };
    }

    private void remember(JobEvent event) {
        switch (event) {
            case JobStarted started -> owner = started.owner().toString();
            case DirectorsPitched pitched ->
                pitched.pitches().forEach(pitch -> directors.put(pitch.directorId(), pitch.name()));
            case JobEvent _ -> {}
        }
    }

    /// By its place in the film at that moment.
    private String scene(SceneId id) {
        var place = scenes.placeOf(id);
        return place == 0 ? "a scene that was removed" : "scene " + place;
    }

    private String places(List<SceneId> order) {
        return order.stream().map(id -> String.valueOf(scenes.placeOf(id))).collect(Collectors.joining(", "));
    }

    private String change(SceneEdited edited) {
        return scenes.find(edited.sceneId())
                .map(scene -> ShotChange.between(scene.shot(), edited.shot()))
                .filter(change -> !change.isEmpty())
                .map(": %s"::formatted)
                .orElse("");
    }

    private static String cut(int number) {
        return "cut " + number;
    }

    private static String task(JobStep step) {
        return switch (step) {
            case PITCH -> "to analyse the picture";
            case DRAFT -> "to draft the storyboard";
            case RENDER -> "to render the clips that are missing";
            case ASSEMBLE -> "to assemble the film";
        };
    }

    private static String count(int number, String noun) {
        return switch (number) {
            case 0 -> "no " + noun;
            case 1 -> "one " + noun;
            default -> String.format(Locale.ROOT, "%d %ss", number, noun);
        };
    }
}
