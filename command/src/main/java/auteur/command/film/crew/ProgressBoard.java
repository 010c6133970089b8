package auteur.command.film.crew;

import auteur.command.JobId;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneId;
import java.util.Optional;

/// Where the crew posts how far it has come. Seen by whoever watches now, stored nowhere.
public interface ProgressBoard {

    void post(Report report);

    /// @param scene the one that is worked on, if it is a single one
    /// @param done how far this piece of work is, 0 to 1
    /// @param overall how far the whole film of this cut is, 0 to 1
    record Report(JobId jobId, JobStep step, Optional<SceneId> scene, double done, double overall) {}
}
