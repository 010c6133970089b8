package auteur.command.film.reaction;

import auteur.command.asset.Media;
import auteur.command.direction.Directors;
import auteur.command.film.crew.ProgressBoard;
import auteur.command.film.crew.Renderer;
import auteur.command.film.crew.StillArtist;
import auteur.command.film.job.AskedScene;
import auteur.command.film.job.JobCommand.DeliverClip;
import auteur.command.film.job.JobCommand.DeliverFilm;
import auteur.command.film.job.JobCommand.DeliverFrame;
import auteur.command.film.job.JobCommand.DeliverReviewCopy;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import auteur.command.film.job.Scene;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.reaction.FilmStep.AssembleFilm;
import auteur.command.film.reaction.FilmStep.DrawFrame;
import auteur.command.film.reaction.FilmStep.RenderClip;
import org.springframework.stereotype.Component;

/// What makes pictures: drawing stills, rendering clips, assembling the film.
@Component
class Shooting {

    private final Productions productions;
    private final StillArtist artist;
    private final Renderer renderer;
    private final Directors directors;
    private final LostMedia lostMedia;
    private final FilmProgress progress;
    private final Results results;

    Shooting(
            Productions productions,
            StillArtist artist,
            Renderer renderer,
            Directors directors,
            LostMedia lostMedia,
            ProgressBoard board,
            Results results) {
        this.productions = productions;
        this.artist = artist;
        this.renderer = renderer;
        this.directors = directors;
        this.lostMedia = lostMedia;
        this.progress = new FilmProgress(board);
        this.results = results;
    }

    void draw(Production production, DrawFrame step) {
        production
                .scene(step.sceneId())
                .filter(scene -> scene.take() == step.take() && scene.status() == SceneStatus.GENERATING)
                .ifPresent(scene -> {
                    lostMedia.ofPicture(production);
                    var frame = artist.draw(production, AskedScene.of(scene, production),
                            directors.get(production.directorId()));
                    results.bring(new DeliverFrame(step.jobId(), step.sceneId(), step.take(), frame));
                });
    }

    void render(Production production, RenderClip step) {
        production
                .scene(step.sceneId())
                .filter(_ -> step.cut() == production.cut())
                .filter(scene -> production.clipOf(scene).isEmpty())
                .ifPresent(scene -> render(production, scene, step.cut()));
    }

    /// What the film is made of is made first, where it is not there or shows something else than the scene does now.
    void assemble(Production production, AssembleFilm step) {
        if (step.cut() == production.cut()) {
            lostMedia.ofStills(production);
            lostMedia.discardSpoiltClips(production);
            lostMedia.withLostClip(production).forEach(scene -> clip(production, scene));
            var unrendered = production.unrendered();
            unrendered.forEach(scene -> production.scene(scene)
                    .ifPresent(found -> render(production, found, step.cut())));
            if (unrendered.isEmpty()) {
                join(production, step);
            } else {
                productions.find(step.jobId()).ifPresent(rendered -> join(rendered, step));
            }
        }
    }

    private void join(Production production, AssembleFilm step) {
        var film = renderer.assemble(production, progress.ofAssembly(production));
        results.bring(new DeliverFilm(step.jobId(), step.cut(), film));
    }

    void copy(Production production) {
        var copy = renderer.reviewCopy(production, directors.get(production.directorId()));
        results.bring(new DeliverReviewCopy(production.jobId(), production.cut(), copy));
    }

    private void render(Production production, Scene scene, int cut) {
        var clip = clip(production, scene);
        results.bring(
                new DeliverClip(production.jobId(), cut, scene.sceneId(), scene.fingerprint(production.look()), clip));
    }

    private Media clip(Production production, Scene scene) {
        lostMedia.ofPicture(production);
        return renderer.renderClip(
                production, scene, directors.get(production.directorId()),
                progress.ofClip(production, scene.sceneId()));
    }
}
