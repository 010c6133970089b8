package auteur.command.automation;

import auteur.command.automation.Step.AssembleFilm;
import auteur.command.automation.Step.DrawFrame;
import auteur.command.automation.Step.RenderClip;
import auteur.command.direction.Directors;
import auteur.command.job.JobCommand.DeliverClip;
import auteur.command.job.JobCommand.DeliverFilm;
import auteur.command.job.JobCommand.DeliverFrame;
import auteur.command.job.Production;
import auteur.command.job.Scene;
import auteur.command.job.SceneStatus;
import auteur.command.studio.FrameArtist;
import auteur.command.studio.ProgressBoard;
import auteur.command.studio.Renderer;
import org.springframework.stereotype.Component;

/// What makes pictures: drawing stills, rendering clips, assembling the film.
@Component
class Shooting {

    private final FrameArtist artist;
    private final Renderer renderer;
    private final Directors directors;
    private final FilmProgress progress;
    private final Results results;

    Shooting(
            FrameArtist artist, Renderer renderer, Directors directors, ProgressBoard board, Results results) {
        this.artist = artist;
        this.renderer = renderer;
        this.directors = directors;
        this.progress = new FilmProgress(board);
        this.results = results;
    }

    void draw(Production production, DrawFrame step) {
        production
                .scene(step.sceneId())
                .filter(scene -> scene.take() == step.take() && scene.status() == SceneStatus.GENERATING)
                .ifPresent(scene -> {
                    var frame = artist.draw(production, scene, directors.get(production.directorId()));
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

    void assemble(Production production, AssembleFilm step) {
        if (step.cut() == production.cut()) {
            var film = renderer.assemble(production, progress.ofAssembly(production));
            results.bring(new DeliverFilm(step.jobId(), step.cut(), film));
        }
    }

    private void render(Production production, Scene scene, int cut) {
        var clip = renderer.renderClip(
                production, scene, directors.get(production.directorId()),
                progress.ofClip(production, scene.sceneId()));
        results.bring(new DeliverClip(production.jobId(), cut, scene.sceneId(), scene.fingerprint(), clip));
    }
}
