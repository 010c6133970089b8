package auteur.infra.engine.render;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.direction.Director;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.Film;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.infra.engine.picture.StoredPicture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Makes a film of an approved storyboard: its clips, and then their cut.
record FilmLab(AssetStore assets, Ffmpeg ffmpeg) {

    Film film(List<JobEvent> approved, Director director) throws IOException, InterruptedException {
        var events = new ArrayList<>(approved);
        var production = new Chronicle(events).inTheWorks().orElseThrow();
        var clips = new ClipRenderer(assets, new StoredPicture(assets), ffmpeg);
        for (var scene : production.storyboard()) {
            events.add(new SceneRendered(
                    Takes.JOB, 1, 0, scene.sceneId(), scene.fingerprint(production.look()),
                    clips.render(production, scene, director, _ -> {}), 0));
        }
        return new FilmAssembler(assets, ffmpeg).assemble(new Chronicle(events).inTheWorks().orElseThrow(), _ -> {});
    }
}
