package auteur.query.film.job;

import auteur.command.film.job.JobStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a job was begun and when it came to rest, as [JobView] has it.
record Times(Instant createdAt, Instant startedAt, @Nullable Instant completedAt) {

    static Times startedAt(Instant at) {
        return new Times(at, at, null);
    }

    static Times of(JobView view) {
        return new Times(view.createdAt(), view.startedAt(), view.completedAt());
    }

    Times moving(JobStage from, JobStage to, Instant at) {
        if (!to.isAtRest()) {
            return new Times(createdAt, startedAt, null);
        }
        return from == to ? this : new Times(createdAt, startedAt, at);
    }
}
