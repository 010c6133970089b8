package auteur.command.film.job;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.direction.CameraMove;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobCommand.GiveUp;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.command.film.picture.PictureReading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// One film with fixed ids and what has happened to it by each stage.
final class Samples {

    static final JobId JOB = new JobId(id(1));
    static final UserId OWNER = new UserId(id(2));
    static final DirectorId MIRA = new DirectorId("mira-vale");
    static final DirectorId OTTO = new DirectorId("otto-brandt");

    static final SceneId ONE = new SceneId(id(11));
    static final SceneId TWO = new SceneId(id(12));
    static final SceneId THREE = new SceneId(id(13));
    static final SceneId FOUR = new SceneId(id(14));

    static final Brief BRIEF = new Brief("Harbour", "A boat leaves the harbour at dawn.", "en", 3, List.of());
    static final Media SOURCE = new Media(new AssetId(id(3)), AssetType.REFERENCE_IMAGE, "image/png", 9_000, 1600, 900,
            0);
    static final Shot SHOT = new Shot("A boat at its mooring", "boat, dawn", CameraMove.PUSH_IN, 4000, "It was early.",
            Transition.CUT);

    static final PictureReading READING = new PictureReading(
            new PictureAnalysis(1600, 900, 0.4, 0.2, 0.3, 0.1, 0.5, 0.1, List.of("#203040"), new Focus(0.5, 0.4)),
            7.5,
            "A blue harbour at dawn.",
            Optional.empty());

    static final List<Pitch> PITCHES = List.of(pitch(MIRA, 1, 6.5, 0.6), pitch(OTTO, -1, 6.1, 0.4));

    static final List<SceneDraft> DRAFTS = List.of(draft(ONE, 1), draft(TWO, 2), draft(THREE, 3));

    static final List<JobEvent> STARTED = List.of(new JobStarted(JOB, OWNER, BRIEF, SOURCE));

    static final List<JobEvent> PITCHED = with(STARTED, pitched());

    static final List<JobEvent> DIRECTED = with(PITCHED, new DirectorSelected(JOB, MIRA));

    static final List<JobEvent> DRAFTED = with(DIRECTED, new StoryboardDrafted(JOB, DRAFTS));

    static final List<JobEvent> DRAWN = with(
            DRAFTED,
            new SceneFrameGenerated(JOB, ONE, 0, still(ONE, 0)),
            new SceneFrameGenerated(JOB, TWO, 0, still(TWO, 0)),
            new SceneFrameGenerated(JOB, THREE, 0, still(THREE, 0)));

    static final List<JobEvent> APPROVED = with(DRAWN,
            new StoryboardApproved(JOB, 1, 0, List.of(ONE, TWO, THREE), Optional.of(Look.NEWEST)));

    static final List<JobEvent> RENDERED = with(APPROVED, rendered(ONE, 1, 2), rendered(TWO, 1, 1),
            rendered(THREE, 1, 0));

    static final List<JobEvent> COMPLETED = with(RENDERED, new FilmAssembled(JOB, 1, film(1)));

    static final List<JobEvent> REOPENED = with(COMPLETED, new StoryboardReopened(JOB, 2));

    static final List<JobEvent> FAILED_RENDERING = with(
            APPROVED, rendered(ONE, 1, 2), new JobFailed(JOB, JobStep.RENDER, "Scene 2 could not be rendered."));

    static final List<JobEvent> CANCELLED = with(DRAFTED, new JobCancelled(JOB));

    static final List<JobEvent> DELETED = with(CANCELLED, new JobDeleted(JOB));

    private Samples() {}

    static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static List<JobEvent> with(List<JobEvent> history, JobEvent... more) {
        return Stream.concat(history.stream(), Stream.of(more)).toList();
    }

    static DirectorsPitched pitched() {
        return new DirectorsPitched(
                JOB, READING.analysis(), READING.qualityScore(), READING.summary(), READING.remastered(), PITCHES);
    }

    static Pitch pitch(DirectorId director, double warmth, double score, double probability) {
        var traits = new Traits(Map.of(Trait.WARMTH, warmth));
        return new Pitch(director, director.value(), "Harbour", "A slow farewell.", traits, 6, score, probability, "");
    }

    static SceneDraft draft(SceneId scene, int number) {
        return new SceneDraft(scene, number, SHOT);
    }

    static Shot.Changes changes(String description) {
        return new Shot.Changes(description, null, null, null, null, null);
    }

    static Media still(SceneId scene, int take) {
        return media(String.format(Locale.ROOT, "still/%s/%d", scene, take), AssetType.SCENE_FRAME, "image/jpeg", 0);
    }

    static Media clip(SceneId scene) {
        return media("clip/" + scene, AssetType.SCENE_CLIP, "video/mp4", 4000);
    }

    static Film film(int cut) {
        return new Film(
                media("film/" + cut, AssetType.FINAL_VIDEO, "video/mp4", 12_000),
                media("subtitles/" + cut, AssetType.SUBTITLES, "text/vtt", 0),
                media("thumbnail/" + cut, AssetType.THUMBNAIL, "image/jpeg", 0));
    }

    static Media copy(int cut) {
        return media("copy/" + cut, AssetType.REVIEW_COPY, "video/mp4", 12_000);
    }

    /// The fingerprint of an untouched scene.
    static String fingerprint(SceneId scene) {
        return Scene.of(DRAFTS.stream().filter(draft -> draft.sceneId().equals(scene)).findFirst().orElseThrow())
                .fingerprint(Look.NEWEST);
    }

    static SceneRendered rendered(SceneId scene, int cut, int remaining) {
        return new SceneRendered(JOB, cut, 0, scene, fingerprint(scene), clip(scene), remaining);
    }

    static GiveUp giveUp(JobStep step, int cut, int attempt) {
        return new GiveUp(JOB, step, cut, attempt, "No power.");
    }

    private static Media media(String name, AssetType type, String mimeType, int millis) {
        return new Media(
                new AssetId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                type,
                mimeType,
                1_000,
                1280,
                720,
                millis);
    }
}
