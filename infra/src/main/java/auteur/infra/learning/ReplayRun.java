package auteur.infra.learning;

import auteur.query.ViewJson;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.Replay;
import auteur.query.learning.replay.Replay.Outcome;
import auteur.query.learning.replay.RuleSpec;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Performs a replay, tells how far it is, and stops when nobody wants it any more.
@Component
class ReplayRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);
    private static final long BEAT_NANOS = 500_000_000;

    private final JdbcClient jdbc;
    private final Replay replay;

    ReplayRun(JdbcClient jdbc, Replay replay) {
        this.jdbc = jdbc;
        this.replay = replay;
    }

    private record Order(RuleSpec rule, LearningRange range) {}

    /// Thrown out of a replay that was cancelled.
    private static final class Unwanted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Unwanted() {
            super("The replay was cancelled", null, false, false);
        }
    }

    void perform(UUID id) {
        var begun = jdbc.sql("""
                UPDATE runtime.replay SET state = 'RUNNING', done = 0, started_at = now()
                WHERE id = :id AND state IN ('WAITING', 'RUNNING') AND NOT is_unwanted
                RETURNING rule, range
                """)
                .param("id", id)
                .query((row, _) -> new Order(
                        ViewJson.read(row.getString(1), RuleSpec.class),
                        ViewJson.read(row.getString(2), LearningRange.class)))
                .optional();
        if (begun.isEmpty()) {
            end(id, "CANCELLED");
            return;
        }
        try {
            perform(id, begun.get());
        } catch (Unwanted _) {
            end(id, "CANCELLED");
        }
    }

    /// Says that a replay has failed for good.
    void giveUp(UUID id) {
        jdbc.sql(
                "UPDATE runtime.replay SET trouble = 'It failed several times. The log of the program says why.' WHERE id = :id")
                .param("id", id)
                .update();
        end(id, "FAILED");
    }

    private void perform(UUID id, Order order) {
        var start = System.nanoTime();
        var told = new long[]{start};
        var outcome = replay.run(order.rule(), order.range(), done -> {
            if (System.nanoTime() - told[0] > BEAT_NANOS) {
                told[0] = System.nanoTime();
                tell(id, done);
            }
        });
        keep(id, order, outcome);
        LOG.info("Replay {} of {} choices took {} ms",
                id, outcome.result().choices(), (System.nanoTime() - start) / 1_000_000);
    }

    private void keep(UUID id, Order order, Outcome outcome) {
        var result = outcome.result();
        var isKept = jdbc.sql("""
                UPDATE runtime.replay
                SET state = 'DONE', done = :done, total = :done, ended_at = now(), result = :result::jsonb,
                    losses = :losses::jsonb, digest = :digest
                WHERE id = :id AND state = 'RUNNING' AND NOT is_unwanted
                """)
                .param("id", id)
                .param("done", result.choices())
                .param("result", ViewJson.write(result))
                .param("losses", ViewJson.write(outcome.losses()))
                .param("digest", Replay.digest(order.rule(), order.range(), result))
                .update() == 1;
        if (!isKept) {
            throw new Unwanted();
        }
    }

    private void tell(UUID id, long done) {
        var isUnwanted = jdbc.sql("UPDATE runtime.replay SET done = :done WHERE id = :id RETURNING is_unwanted")
                .param("id", id)
                .param("done", done)
                .query(Boolean.class)
                .optional()
                .orElse(true);
        if (isUnwanted) {
            throw new Unwanted();
        }
    }

    private void end(UUID id, String state) {
        jdbc.sql(
                "UPDATE runtime.replay SET state = :state, ended_at = now() WHERE id = :id AND state IN ('WAITING', 'RUNNING')")
                .param("id", id)
                .param("state", state)
                .update();
    }
}
