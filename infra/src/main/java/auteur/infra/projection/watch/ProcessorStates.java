package auteur.infra.projection.watch;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/// How each processor stands, over all nodes.
public final class ProcessorStates {

    private static final String STATES = """
            SELECT p.name, p.is_stopped, coalesce(b.state = 'ACTIVE', true) AS is_needed,
                h.position - min(s.position) AS lag_events,
                coalesce(extract(epoch FROM now() - (
                    SELECT e.occurred_at FROM events.event e WHERE e.position = min(s.position) + 1)), 0)::float8 AS lag_seconds,
                sum(s.rate) AS rate,
                (SELECT count(*) FROM runtime.dead_letter d WHERE d.processor = p.name) AS dead_letters,
                min(s.error_kind || ': ' || s.error_text) AS error,
                bool_and(s.claimed_until > now()) AS is_followed
            FROM runtime.processor p
            JOIN runtime.segment s ON s.processor = p.name
            LEFT JOIN runtime.build b ON b.id = p.build
            CROSS JOIN events.head() AS h (position)
            GROUP BY p.name, p.is_stopped, b.state, h.position
            ORDER BY p.name
            """;

    private final JdbcTemplate jdbc;

    public ProcessorStates(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @param isNeeded whether readers or reactions depend on it
    /// @param lagSeconds the age of the oldest event that it has not taken in
    /// @param rate events of the log a second
    /// @param isFollowed whether each of its segments has a node
    record State(
            String name,
            boolean isStopped,
            boolean isNeeded,
            long lagEvents,
            double lagSeconds,
            double rate,
            long deadLetters,
            Optional<String> error,
            boolean isFollowed) {

        /// Why it does not do its work; empty when it does.
        Optional<String> trouble() {
            if (isStopped) {
                return Optional.of("stopped by an admin");
            }
            return error.or(() -> isFollowed ? Optional.empty() : Optional.of("no node follows the log with it"));
        }
    }

    List<State> all() {
        return jdbc.query(
                STATES,
                (row, _) -> new State(
                        row.getString("name"),
                        row.getBoolean("is_stopped"),
                        row.getBoolean("is_needed"),
                        row.getLong("lag_events"),
                        row.getDouble("lag_seconds"),
                        row.getDouble("rate"),
                        row.getLong("dead_letters"),
                        Optional.ofNullable(row.getString("error")),
                        row.getBoolean("is_followed")));
    }
}
