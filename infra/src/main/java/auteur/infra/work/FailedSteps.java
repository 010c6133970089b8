package auteur.infra.work;

import auteur.command.work.Step;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Why steps failed last. What is noted is gone when the step succeeds, or with what it was about.
final class FailedSteps {

    private static final int LONGEST = 2000;
    private static final int MOST_CAUSES = 5;

    private static final String NOTE = """
            INSERT INTO runtime.step_failure (step, job, kind, tries, failure, failed_at, node, is_final)
            VALUES (:step, :job, :kind, :tries, :failure, :at, :node, :final)
            ON CONFLICT (step) DO UPDATE SET tries = excluded.tries, failure = excluded.failure, failed_at = excluded.failed_at,
                node = excluded.node, is_final = excluded.is_final
            """;

    private final JdbcClient jdbc;

    FailedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param isFinal whether it is given up
    void note(Step step, int tries, @Nullable Throwable cause, Instant at, @Nullable String node, boolean isFinal) {
        jdbc.sql(NOTE)
                .param("step", step.key())
                .param("job", step.stream().id())
                .param("kind", step.getClass().getSimpleName())
                .param("tries", tries)
                .param("failure", words(cause))
                .param("at", Timestamp.from(at))
                .param("node", node)
                .param("final", isFinal)
                .update();
    }

    void forget(Step step) {
        if (step.endsStream()) {
            jdbc.sql("DELETE FROM runtime.step_failure WHERE job = ?").param(step.stream().id()).update();
        } else {
            jdbc.sql("DELETE FROM runtime.step_failure WHERE step = ?").param(step.key()).update();
        }
    }

    private static String words(@Nullable Throwable cause) {
        var words = Stream.iterate(Optional.ofNullable(cause), Optional::isPresent,
                one -> one.map(Throwable::getCause))
                .limit(MOST_CAUSES)
                .map(one -> one.map(Throwable::toString).orElse(""))
                .collect(Collectors.joining("; caused by "))
                .replace('\0', ' ');
        return words.isEmpty() ? "Nobody has said why" : words.substring(0, Math.min(words.length(), LONGEST));
    }
}
