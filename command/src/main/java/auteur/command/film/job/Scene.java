package auteur.command.film.job;

import auteur.command.asset.Media;
import auteur.command.film.job.JobEvent.TakeChosen;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.job.scene.Shot;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A scene of the storyboard as it stands.
///
/// @param number as on the slate
/// @param take how often its still was asked for anew; 0 for the first
/// @param crop the take whose crop of the picture it shows: its own, or an earlier one while its character is locked
/// @param characterLocked whether its subject keeps its crop through regeneration
/// @param frame the newest finished still
public record Scene(
        SceneId sceneId,
        int number,
        Shot shot,
        int take,
        int crop,
        boolean characterLocked,
        SceneStatus status,
        Optional<Media> frame) {

    static Scene of(SceneDraft draft) {
        return new Scene(
                draft.sceneId(), draft.number(), draft.shot(), 0, 0, false, SceneStatus.GENERATING, Optional.empty());
    }

    /// Names all that can be seen of this scene in a look, so that an unchanged scene is not rendered again. The narration and the
    /// transition are not part of it: they come in when the film is assembled.
    public String fingerprint(Look look) {
        var seen = String.format(
                Locale.ROOT,
                "%d/%d/%d/%s/%s/%s/%d",
                number, take, crop, shot.description(), shot.prompt(), shot.camera(), shot.durationMillis());
        // The first formula did not name itself.
        var named = look.equals(Look.NOTED) ? seen : "%s/%s/%s".formatted(look.formula(), look.name(), seen);
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Scene showing(Shot newShot) {
        return new Scene(sceneId, number, newShot, take, crop, characterLocked, status, frame);
    }

    Scene locked(boolean locked) {
        return new Scene(sceneId, number, shot, take, crop, locked, status, frame);
    }

    Scene retaken(int newTake, String prompt) {
        return new Scene(
                sceneId,
                number,
                shot.withPrompt(prompt),
                newTake,
                characterLocked ? crop : newTake,
                characterLocked,
                SceneStatus.GENERATING,
                frame);
    }

    Scene drawn(Media newFrame) {
        return new Scene(
                sceneId, number, shot, take, crop, characterLocked, SceneStatus.COMPLETE, Optional.of(newFrame));
    }

    Scene taking(TakeChosen chosen) {
        return new Scene(
                sceneId,
                number,
                shot.withPrompt(chosen.prompt()),
                chosen.take(),
                chosen.crop(),
                characterLocked,
                SceneStatus.COMPLETE,
                Optional.of(chosen.still()));
    }

    /// The same, as it was when its take was asked for.
    Scene asAsked(Take own) {
        return new Scene(sceneId, number, own.shot(), take, crop, characterLocked, status, frame);
    }

    /// The same, with what has come of its take.
    Scene asOf(Take own) {
        return new Scene(
                sceneId, number, shot, take, crop, characterLocked, own.status(), own.still().or(() -> frame));
    }

    Scene failed() {
        return new Scene(sceneId, number, shot, take, crop, characterLocked, SceneStatus.FAILED, frame);
    }
}
