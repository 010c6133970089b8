package auteur.api.film.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a piece of work is; never stored.
///
/// @param stream of the job
record ProgressFrame(String type, UUID jobId, String stream, Instant at, Work data) {

    record Work(String step, @Nullable UUID sceneId, double done, double overall) {}
}
