package auteur.infra.node;

import auteur.command.JobId;
import auteur.command.film.crew.ProgressBoard.Report;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.scene.SceneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A report of progress as one node tells it to the others.
///
/// @param node that does the work
record ProgressWord(UUID node, Work work, double done, double overall) {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressWord.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    ProgressWord {
        Objects.requireNonNull(node);
        Objects.requireNonNull(work);
    }

    record Work(UUID job, JobStep step, @Nullable UUID scene) {

        Work {
            Objects.requireNonNull(job);
            Objects.requireNonNull(step);
        }
    }

    static ProgressWord of(UUID node, Report report) {
        var scene = report.scene().map(SceneId::value).orElse(null);
        return new ProgressWord(
                node, new Work(report.jobId().value(), report.step(), scene), report.done(), report.overall());
    }

    /// Empty for what a node of another version may say.
    static Optional<ProgressWord> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, ProgressWord.class));
        } catch (JacksonException e) {
            LOG.debug("Progress was told in words that are not understood", e);
            return Optional.empty();
        }
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    boolean isLast() {
        return done >= 1;
    }

    Report report() {
        var scene = Optional.ofNullable(work.scene()).map(SceneId::new);
        return new Report(new JobId(work.job()), work.step(), scene, done, overall);
    }
}
