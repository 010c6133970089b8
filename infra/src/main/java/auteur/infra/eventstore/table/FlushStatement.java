package auteur.infra.eventstore.table;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/// Sees to it that all is on the disk that was visible before, and with the standbys that commits wait for. It takes a connection of its own, as it is to wait for no transaction of the
/// caller's.
public final class FlushStatement {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String FLUSH = """
            SELECT events.head(), pg_logical_emit_message(true, 'auteur', ''), %s,
                   CASE current_setting('synchronous_commit') WHEN 'off'
                        THEN set_config('synchronous_commit', 'on', true) END
            """.formatted(Confirmation.ASK);

    private final DataSource database;

    public FlushStatement(DataSource database) {
        this.database = database;
    }

    /// @return how far the log had come
    /// @throws LogUnavailable when the disk was not reached, or a standby did not confirm it in time
    long execute() {
        try (var connection = database.getConnection(); var flush = connection.prepareStatement(FLUSH)) {
            flush.setQueryTimeout((int) LONGEST.toSeconds());
            try (var result = flush.executeQuery()) {
                result.next();
                var end = result.getLong(1);
                Confirmation.require(flush);
                return end;
            }
        } catch (SQLException e) {
            throw new LogUnavailable("It could not be made sure that what was read is on the disk", e);
        }
    }
}
