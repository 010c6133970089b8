package auteur.infra.learning;

import auteur.api.learning.Replays;
import auteur.command.UserId;
import auteur.query.ViewJson;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.GroupSum;
import auteur.query.learning.replay.ReplayResult;
import auteur.query.learning.replay.RuleSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class ReplayTable implements Replays {

    private static final int MOST_KEPT = 500;
    private static final int MOST_OPEN = 20;

    private static final String ADD = """
            INSERT INTO runtime.replay (id, name, rule, range, asked_by, asked_at, state, total)
            SELECT :id, :name, :rule::jsonb, :range::jsonb, :by, now(), 'WAITING', :total
            WHERE (SELECT count(*) FROM runtime.replay) < :kept
              AND (SELECT count(*) FROM runtime.replay WHERE state IN ('WAITING', 'RUNNING')) < :open
            ON CONFLICT DO NOTHING
            """;

    private static final String WHOLE = """
            SELECT id, name, rule, range, asked_at, state, total, done, started_at, ended_at, trouble, digest, result
            FROM runtime.replay
            """;

    private static final String SHORT = """
            SELECT id, name, rule, range, asked_at, state, total, done, started_at, ended_at, trouble, digest,
                CASE WHEN result IS NOT NULL THEN result || '{"curve": [], "time": [], "cohorts": {}, "calibration": []}' END AS result
            FROM runtime.replay
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final LearnedChoices choices;
    private final ReplayQueue queue;

    ReplayTable(JdbcClient jdbc, TransactionTemplate transactions, LearnedChoices choices, ReplayQueue queue) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.choices = choices;
        this.queue = queue;
    }

    @Override
    public boolean ask(UUID id, String name, RuleSpec rule, LearningRange range, UserId by) {
        var total = choices.count(range);
        var isAdded = transactions.execute(_ -> {
            var added = jdbc.sql(ADD)
                    .param("id", id)
                    .param("name", name)
                    .param("rule", ViewJson.write(rule))
                    .param("range", ViewJson.write(range))
                    .param("by", by.toString())
                    .param("total", total)
                    .param("kept", MOST_KEPT)
                    .param("open", MOST_OPEN)
                    .update() == 1;
            if (added) {
                queue.add(id);
            }
            return added;
        });
        queue.wake();
        return Boolean.TRUE.equals(isAdded) || find(id).isPresent();
    }

    @Override
    public List<ReplayView> all() {
        return jdbc.sql(SHORT + "ORDER BY asked_at DESC, id DESC")
                .query((row, _) -> read(row))
                .list();
    }

    @Override
    public Optional<ReplayView> find(UUID id) {
        return jdbc.sql(WHOLE + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    @Override
    public Optional<List<GroupSum>> losses(UUID id) {
        return jdbc.sql("SELECT losses FROM runtime.replay WHERE id = :id AND losses IS NOT NULL")
                .param("id", id)
                .query((row, _) -> ViewJson.readList(row.getString(1), GroupSum.class))
                .optional();
    }

    @Override
    public boolean cancel(UUID id) {
        return jdbc.sql("""
                UPDATE runtime.replay SET is_unwanted = true,
                    state = CASE state WHEN 'WAITING' THEN 'CANCELLED' ELSE state END,
                    ended_at = CASE state WHEN 'WAITING' THEN now() END
                WHERE id = :id AND state IN ('WAITING', 'RUNNING')
                """).param("id", id).update() == 1;
    }

    @Override
    public boolean remove(UUID id) {
        return jdbc.sql("DELETE FROM runtime.replay WHERE id = :id AND state NOT IN ('WAITING', 'RUNNING')")
                .param("id", id)
                .update() == 1;
    }

    private static ReplayView read(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return new ReplayView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ViewJson.read(row.getString("rule"), RuleSpec.class),
                ViewJson.read(row.getString("range"), LearningRange.class),
                row.getTimestamp("asked_at").toInstant(),
                State.valueOf(row.getString("state")),
                row.getLong("total"),
                row.getLong("done"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("trouble"),
                row.getString("digest"),
                result == null ? null : ViewJson.read(result, ReplayResult.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
