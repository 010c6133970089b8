package auteur.query;

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
import auteur.command.film.job.Brief;
import auteur.command.film.job.Film;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Look;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The recorded events of one job, told in their order. Position 101 is its first, and each comes a second after the one before.
public final class Story {

    public static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");

    public static final JobId JOB = new JobId(id(1));
    public static final UserId OWNER = new UserId(id(2));
    public static final SceneId ONE = new SceneId(id(11));
    public static final SceneId TWO = new SceneId(id(12));
    public static final SceneId THREE = new SceneId(id(13));
    public static final DirectorId MIRA = new DirectorId("mira-vale");

    public static final Shot SHOT = new Shot("A boat", "boat, dawn", CameraMove.PUSH_IN, 4000, "It was early.",
            Transition.DISSOLVE);

    public static final Media SOURCE = media(21, AssetType.REFERENCE_IMAGE, 0);
    public static final Media REMASTERED = media(22, AssetType.REFERENCE_IMAGE, 0);
    public static final Media STILL = media(31, AssetType.SCENE_FRAME, 0);
    public static final Media NEXT_STILL = media(32, AssetType.SCENE_FRAME, 0);
    public static final Media CLIP = media(41, AssetType.SCENE_CLIP, 4000);
    public static final Film FILM = new Film(media(51, AssetType.FINAL_VIDEO, 7500), media(52, AssetType.SUBTITLES, 0),
            media(53, AssetType.THUMBNAIL, 0));

    public static final JobStarted STARTED = new JobStarted(
            JOB, OWNER, new Brief("Harbour", "A boat leaves.", "en", 2, List.of(id(9))), SOURCE);
    public static final DirectorsPitched PITCHED = new DirectorsPitched(
            JOB,
            new PictureAnalysis(1600, 900, 0.4, 0.2, 0.3, 0.1, 0.5, 0.1, List.of("#203040"), new Focus(0.5, 0.4)),
            7.5,
            "A blue harbour.",
            Optional.of(REMASTERED),
            List.of(new Pitch(
                    MIRA,
                    "Mira Vale",
                    "Harbour, slowly",
                    "A farewell.",
                    new Traits(Map.of(Trait.WARMTH, 0.5)),
                    6.25,
                    6.5,
                    1,
                    "It is warm.")));
    public static final DirectorSelected SELECTED = new DirectorSelected(JOB, MIRA);
    public static final StoryboardDrafted DRAFTED = new StoryboardDrafted(JOB,
            List.of(new SceneDraft(ONE, 1, SHOT), new SceneDraft(TWO, 2, SHOT)));
    public static final StoryboardApproved APPROVED = new StoryboardApproved(JOB, 1, 0, List.of(ONE, TWO),
            Optional.of(Look.NEWEST));
    public static final SceneRendered FIRST_CLIP = rendered(ONE, 1, 1);
    public static final SceneRendered LAST_CLIP = rendered(TWO, 1, 0);
    public static final FilmAssembled ASSEMBLED = new FilmAssembled(JOB, 1, FILM);
    public static final JobFailed FAILED = new JobFailed(JOB, JobStep.RENDER, "No power.");

    private final List<Recorded<JobEvent>> records;
    private final String who;
    private final Optional<String> request;

    private Story(List<Recorded<JobEvent>> records, String who, Optional<String> request) {
        this.records = List.copyOf(records);
        this.who = who;
        this.request = request;
    }

    public static Story started() {
        return new Story(List.of(), OWNER.toString(), Optional.empty()).then(JobStage.PITCHING, STARTED);
    }

    public static Story inReview() {
        return started()
                .then(JobStage.PITCHING, PITCHED)
                .then(JobStage.STORYBOARDING, SELECTED)
                .then(JobStage.STORYBOARD_REVIEW, DRAFTED);
    }

    public static Story rendering() {
        return inReview().then(JobStage.RENDERING, APPROVED);
    }

    public static Story completed() {
        return rendering().then(JobStage.RENDERING, FIRST_CLIP, LAST_CLIP).then(JobStage.COMPLETED, ASSEMBLED);
    }

    /// What is told from here on is done by somebody else than the owner.
    public Story by(String somebody) {
        return new Story(records, somebody, request);
    }

    /// What is told from here on is done with one request.
    public Story atOnce(String name) {
        return new Story(records, who, Optional.of(name));
    }

    /// The story with more events.
    ///
    /// @param stage the one that the job is in after each of them
    public Story then(JobStage stage, JobEvent... events) {
        var more = new ArrayList<>(records);
        for (var event : events) {
            var version = more.size();
            more.add(recorded(
                    101 + version, JOB.toString(), version, at(version), who, Optional.of(stage.name()), request,
                    event));
        }
        return new Story(more, who, request);
    }

    public List<Recorded<JobEvent>> records() {
        return records;
    }

    public List<JobEvent> events() {
        return records.stream().map(Recorded::event).toList();
    }

    static <E> Recorded<E> recorded(
            long position,
            String stream,
            long version,
            Instant at,
            String by,
            Optional<String> state,
            Optional<String> request,
            E event) {
        return new Recorded<>(
                position, stream, version, event.getClass().getSimpleName(), at, by, state, request, event);
    }

    /// When the event of that version happened.
    public static Instant at(long version) {
        return BEGINNING.plusSeconds(version);
    }

    public static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    public static SceneRendered rendered(SceneId scene, int cut, int remaining) {
        return new SceneRendered(JOB, cut, 0, scene, "look", CLIP, remaining);
    }

    public static Media media(int number, AssetType type, int millis) {
        return new Media(new AssetId(id(number)), type, "image/jpeg", 1000 + number, 1280, 720, millis);
    }
}
