package auteur.infra.projection.desk;

import auteur.infra.projection.trouble.OperationRefused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is asked of processors, of all nodes at once.
public final class Processors {

    private final JdbcTemplate jdbc;

    public Processors(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws OperationRefused when there is no such processor
    String stop(String name) {
        update("UPDATE runtime.processor SET is_stopped = true WHERE name = ?", name);
        return "Stopped";
    }

    /// @throws OperationRefused when there is no such processor
    String start(String name) {
        update("UPDATE runtime.processor SET is_stopped = false WHERE name = ?", name);
        return "Started";
    }

    /// @param eventsPerSecond empty for as fast as it can
    /// @throws OperationRefused when there is no such processor
    String throttle(String name, Optional<String> eventsPerSecond) {
        var most = eventsPerSecond.map(Integer::valueOf);
        update("UPDATE runtime.processor SET events_per_second = ? WHERE name = ?", most.orElse(null), name);
        return most.map("At most %d events a second"::formatted).orElse("As fast as it can");
    }

    private void update(String sql, @Nullable Object... arguments) {
        if (jdbc.update(sql, arguments) == 0) {
            throw new OperationRefused("There is no processor " + arguments[arguments.length - 1]);
        }
    }
}
