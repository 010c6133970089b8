package auteur.infra.eventstore.append;

import auteur.infra.eventstore.append.Append.Entry;
import auteur.infra.eventstore.table.Confirmation;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/// The one call that writes to the log; `V10__epochs.sql` has what it does.
public final class AppendStatement {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String OTHER_EPOCH = "AU001";

    private static final String APPEND = "CALL events.append_and_flush(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)";

    private final DataSource database;
    private final int copies;

    /// @param copies on how many servers' disks events are before they are acknowledged; with more than one, nothing is written
    /// where commits do not wait for a standby
    public AppendStatement(DataSource database, int copies) {
        this.database = database;
        this.copies = copies;
    }

    /// @param position that the log has reached on the disk, or 0 when nothing was written
    /// @param refused the places of the chains whose streams have moved on; nothing was written when there are any
    record Outcome(long position, Set<Integer> refused) {}

    /// Another node wrote one of the streams while this statement waited for its turn.
    static boolean isLostRace(SQLException failure) {
        return PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState());
    }

    /// The log is in another epoch than whoever wanted to write believed; nothing was written.
    static boolean isOtherEpoch(SQLException failure) {
        return OTHER_EPOCH.equals(failure.getSQLState());
    }

    /// Writes all of them or none. What it has written is on the disk when it returns, and with the standbys that commits wait for.
    Outcome execute(UUID epoch, List<List<Append>> chains) throws SQLException {
        try (var connection = database.getConnection(); var append = connection.prepareStatement(APPEND)) {
            append.setQueryTimeout((int) LONGEST.toSeconds());
            append.setInt(1, copies);
            append.setObject(2, epoch);
            bind(append, connection, chains);
            try (var result = append.executeQuery()) {
                result.next();
                var outcome = new Outcome(result.getLong(1), places(result.getArray(2)));
                Confirmation.require(append);
                return outcome;
            }
        }
    }

    private static void bind(PreparedStatement append, Connection to, List<List<Append>> chains) throws SQLException {
        var firsts = chains.stream().map(chain -> chain.getFirst().entries().getFirst()).toList();
        var entries = chains.stream()
                .flatMap(chain -> chain.stream().flatMap(one -> one.entries().stream()))
                .toList();
        append.setArray(3, array(to, "text", firsts, Entry::stream));
        append.setArray(4, array(to, "bigint", firsts, Entry::version));
        append.setArray(5, array(to, "text", entries, Entry::stream));
        append.setArray(6, array(to, "bigint", entries, Entry::version));
        append.setArray(7, array(to, "uuid", entries, Entry::eventId));
        append.setArray(8, array(to, "text", entries, Entry::type));
        append.setArray(9, array(to, "int", entries, Entry::revision));
        append.setArray(10, array(to, "jsonb", entries, Entry::payload));
        append.setArray(11, array(to, "jsonb", entries, Entry::metadata));
        append.setArray(12, array(to, "timestamptz", entries, entry -> Timestamp.from(entry.occurredAt())));
    }

    private static Array array(Connection to, String type, List<Entry> entries, Function<Entry, Object> value)
            throws SQLException {
        return to.createArrayOf(type, entries.stream().map(value).toArray());
    }

    private static Set<Integer> places(@Nullable Array counted) throws SQLException {
        return counted == null
                ? Set.of()
                : Arrays.stream((Integer[]) counted.getArray()).map(place -> place - 1).collect(Collectors.toSet());
    }
}
