package auteur.command.film.job;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.Media;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.picture.PictureAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All that has been decided and made for a film so far, whatever its stage.
///
/// @param source the creator's picture
/// @param storyboard the scenes in the order of the film
/// @param look how the cut in the making is drawn; the newest while it was not approved
/// @param attempt how often the job was retried
public record Production(
        JobId jobId,
        UserId owner,
        Brief brief,
        Media source,
        Casting casting,
        List<Scene> storyboard,
        Cuts cuts,
        Look look,
        Rushes rushes,
        int attempt) {

    public static final int FIRST_CUT = Cuts.FIRST;

    /// What the picture showed and who pitched for it.
    ///
    /// @param analysis what was measured in the picture; empty until directors have pitched
    /// @param remastered a better version of the source, when one was made
    /// @param director whoever was chosen; empty until then
    public record Casting(
            Optional<PictureAnalysis> analysis,
            Optional<Media> remastered,
            List<Pitch> pitches,
            Optional<DirectorId> director) {

        static final Casting OPEN = new Casting(Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    public Production {
        storyboard = List.copyOf(storyboard);
    }

    static Production of(JobStarted started) {
        return new Production(
                started.jobId(),
                started.owner(),
                started.brief(),
                started.source(),
                Casting.OPEN,
                List.of(),
                Cuts.NONE,
                Look.NEWEST,
                Rushes.NONE,
                0);
    }

    /// The chosen director.
    ///
    /// @throws IllegalStateException before one was chosen
    public DirectorId directorId() {
        return casting.director()
                .orElseThrow(() -> new IllegalStateException("Job " + jobId + " has no director yet"));
    }

    /// The picture to work from.
    public Media picture() {
        return casting.remastered().orElse(source);
    }

    /// Which version of the film is in the making, or stands, from 1.
    public int cut() {
        return cuts.current();
    }

    /// The scene with this id, unless it was removed.
    public Optional<Scene> scene(SceneId id) {
        return storyboard.stream().filter(scene -> scene.sceneId().equals(id)).findFirst();
    }

    /// The clip of a scene, if one was rendered of what the scene shows now.
    public Optional<Media> clipOf(Scene scene) {
        return rushes.clip(scene, look);
    }

    /// The scenes without such a clip, in the order of the film.
    public List<SceneId> unrendered() {
        return storyboard.stream()
                .filter(scene -> clipOf(scene).isEmpty())
                .map(Scene::sceneId)
                .toList();
    }

    /// The playing time of the film in milliseconds: its scenes less their overlaps.
    public int filmMillis() {
        var sum = 0;
        for (var i = 0; i < storyboard.size(); i++) {
            var shot = storyboard.get(i).shot();
            var isLast = i == storyboard.size() - 1;
            sum += shot.durationMillis() - (isLast ? 0 : shot.transition().overlapMillis());
        }
        return sum;
    }

    int nextNumber() {
        return storyboard.stream().mapToInt(Scene::number).max().orElse(0) + 1;
    }

    Production pitched(DirectorsPitched event) {
        return with(new Casting(
                Optional.of(event.analysis()), event.remastered(), event.pitches(), casting.director()));
    }

    Production directedBy(DirectorId chosen) {
        return with(new Casting(
                casting.analysis(), casting.remastered(), casting.pitches(), Optional.of(chosen)));
    }

    Production with(List<Scene> scenes) {
        return new Production(jobId, owner, brief, source, casting, scenes, cuts, look, rushes, attempt);
    }

    Production with(Rushes more) {
        return new Production(jobId, owner, brief, source, casting, storyboard, cuts, look, more, attempt);
    }

    Production with(Cuts changed) {
        return new Production(jobId, owner, brief, source, casting, storyboard, changed, look, rushes, attempt);
    }

    Production withScene(SceneId id, UnaryOperator<Scene> change) {
        return with(storyboard.stream()
                .map(scene -> scene.sceneId().equals(id) ? change.apply(scene) : scene)
                .toList());
    }

    Production adding(Scene scene, int index) {
        var scenes = new ArrayList<>(storyboard);
        scenes.add(Math.clamp(index, 0, scenes.size()), scene);
        return with(scenes).with(rushes.asking(scene));
    }

    Production without(SceneId id) {
        return with(storyboard.stream()
                .filter(scene -> !scene.sceneId().equals(id))
                .toList());
    }

    Production inOrder(List<SceneId> order) {
        return with(order.stream().flatMap(id -> scene(id).stream()).toList());
    }

    /// With a storyboard whose first takes are awaited.
    Production drafted(List<Scene> scenes) {
        var asked = rushes;
        for (var scene : scenes) {
            asked = asked.asking(scene);
        }
        return with(scenes).with(asked);
    }

    Production retaking(SceneId id, int take, String prompt) {
        var retaken = withScene(id, scene -> scene.retaken(take, prompt));
        return retaken.scene(id).map(scene -> retaken.with(rushes.asking(scene))).orElse(retaken);
    }

    Production restored(Restoration restoration) {
        return with(restoration.order().stream()
                .flatMap(id -> restoration.find(id).map(RestoredScene::scene).or(() -> scene(id)).stream())
                .toList());
    }

    /// With the film of a cut, which is made of what stands.
    Production finishing(int cut) {
        return with(cuts.finishing(cut, storyboard, look));
    }

    /// With another cut in the making.
    Production beginning(int cut) {
        return with(cuts.at(cut)).inLook(Look.NEWEST);
    }

    /// With the film of an earlier cut standing again.
    Production backTo(int cut) {
        return with(cuts.at(cut)).inLook(cuts.get(cut).look());
    }

    Production inLook(Look other) {
        return new Production(jobId, owner, brief, source, casting, storyboard, cuts, other, rushes, attempt);
    }

    Production inAttempt(int newAttempt) {
        return new Production(jobId, owner, brief, source, casting, storyboard, cuts, look, rushes, newAttempt);
    }

    private Production with(Casting newCasting) {
        return new Production(jobId, owner, brief, source, newCasting, storyboard, cuts, look, rushes, attempt);
    }
}
