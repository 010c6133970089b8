package auteur.infra.engine.render;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Framing;
import auteur.command.direction.Grade;
import auteur.command.direction.Traits;
import auteur.command.direction.Transition;
import auteur.command.film.job.Brief;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobEvent.StoryboardApproved;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.command.film.job.Look;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Productions whose storyboard is approved, and a director who leaves the picture as it is.
final class Takes {

    static final JobId JOB = new JobId(new UUID(1, 1));
    static final String TITLE = "Đêm Hà Nội — “cut” one";

    static final Director PLAIN = new Director(
            new DirectorId("plain"), "Plain", "", List.of("#000000"), "", List.of(CameraMove.STATIC), "", 2000,
            List.of(Transition.CUT), new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 0), new Framing(1, 0.5, 0.5),
            new Traits(Map.of()), "",
            "");

    private Takes() {}

    static Shot shot(int millis, Transition transition) {
        return new Shot("A bus comes.", "", CameraMove.STATIC, millis, "It is late.", transition);
    }

    static Production approved(AssetId picture, List<Shot> shots) {
        return new Chronicle(events(picture, shots)).inTheWorks().orElseThrow();
    }

    static List<JobEvent> events(AssetId picture, List<Shot> shots) {
        var scenes = new ArrayList<SceneDraft>();
        shots.forEach(shot -> scenes.add(new SceneDraft(id(scenes.size()), scenes.size() + 1, shot)));
        var source = new Media(picture, AssetType.REFERENCE_IMAGE, "image/png", 1, 1280, 720, 0);
        return List.of(
                new JobStarted(
                        JOB, new UserId(UUID.nameUUIDFromBytes(new byte[0])),
                        new Brief(TITLE, "A bus.", "en", shots.size(), List.of()), source),
                new DirectorSelected(JOB, PLAIN.directorId()),
                new StoryboardDrafted(JOB, scenes),
                new StoryboardApproved(
                        JOB, 1, 0, scenes.stream().map(SceneDraft::sceneId).toList(), Optional.of(Look.NEWEST)));
    }

    private static SceneId id(int scene) {
        return new SceneId(new UUID(2, scene));
    }
}
