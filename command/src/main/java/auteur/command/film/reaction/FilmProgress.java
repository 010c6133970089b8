package auteur.command.film.reaction;

import auteur.command.film.crew.ProgressBoard;
import auteur.command.film.crew.ProgressBoard.Report;
import auteur.command.film.crew.Renderer.Progress;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.SceneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How far each film is, over all the clips that are rendered side by side on this node.
final class FilmProgress {

    /// The part of the work that rendering clips is; the rest is the assembly.
    private static final double CLIPS = 0.85;

    /// Clips of cancelled jobs are never assembled, so the oldest are forgotten.
    private static final int MOST_CLIPS = 1000;

    private final ProgressBoard board;
    private final Map<SceneId, Double> clips = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SceneId, Double> eldest) {
            return size() > MOST_CLIPS;
        }
    });

    FilmProgress(ProgressBoard board) {
        this.board = board;
    }

    Progress ofClip(Production production, SceneId scene) {
        return done -> {
            clips.put(scene, done);
            board.post(new Report(
                    production.jobId(), JobStep.RENDER, Optional.of(scene), done, CLIPS * clipsDone(production)));
        };
    }

    Progress ofAssembly(Production production) {
        production.storyboard().forEach(scene -> clips.remove(scene.sceneId()));
        return done -> board.post(new Report(
                production.jobId(), JobStep.ASSEMBLE, Optional.empty(), done, CLIPS + (1 - CLIPS) * done));
    }

    private double clipsDone(Production production) {
        var known = production.storyboard().stream()
                .mapToDouble(scene -> production.clipOf(scene).isPresent()
                        ? 1
                        : clips.getOrDefault(scene.sceneId(), 0.0));
        return known.average().orElse(0);
    }
}
