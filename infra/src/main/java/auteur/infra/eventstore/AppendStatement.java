package auteur.infra.eventstore;

import auteur.infra.eventstore.Append.Entry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;

/// The one statement that writes to the log.
///
/// It is a transaction of its own. It chooses the chains whose streams have not moved on, advances the row of `log_head`, whose
/// lock puts the appends of all nodes in their order, and takes the positions from it. It waits for the disk even where the
/// server is told that commits need not.
final class AppendStatement {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String SQL = """
            WITH incoming AS (
                SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY
                    AS e (chain, stream, version, event_id, type, revision, payload, metadata, occurred_at, place)
            ), chosen AS (
                SELECT chain FROM (
                    SELECT DISTINCT ON (chain) chain, stream, version FROM incoming ORDER BY chain, version
                ) beginning
                WHERE version = coalesce((
                    SELECT e.version + 1 FROM events.event e WHERE e.stream = beginning.stream
                    ORDER BY e.version DESC LIMIT 1), 0)
            ), accepted AS (
                SELECT incoming.*, row_number() OVER (ORDER BY place) AS number
                FROM incoming JOIN chosen USING (chain)
            ), head AS (
                UPDATE events.log_head SET position = position + (SELECT count(*) FROM accepted)
                RETURNING position
            ), stored AS (
                INSERT INTO events.event
                    (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
                SELECT head.position - (SELECT count(*) FROM accepted) + number, stream, version, event_id::uuid, type,
                       revision, payload::jsonb, metadata::jsonb, occurred_at
                FROM head, accepted
            )
            SELECT head.position, (SELECT array_agg(chain) FROM chosen),
                   CASE current_setting('synchronous_commit') WHEN 'off'
                        THEN set_config('synchronous_commit', 'on', true) END
            FROM head
            """;

    private final DataSource database;

    AppendStatement(DataSource database) {
        this.database = database;
    }

    /// @param position that the log has reached
    /// @param chains the places of those that were stored
    record Stored(long position, BitSet chains) {

        boolean has(int place) {
            return chains.get(place);
        }
    }

    /// Another node wrote one of the streams while this statement waited for its turn.
    static boolean isLostRace(SQLException failure) {
        return PSQLState.UNIQUE_VIOLATION.getState().equals(failure.getSQLState());
    }

    Stored execute(List<List<Append>> chains) throws SQLException {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(SQL)) {
            insert.setQueryTimeout((int) LONGEST.toSeconds());
            bind(insert, connection, chains);
            try (var result = insert.executeQuery()) {
                result.next();
                return new Stored(result.getLong(1), places(result.getArray(2)));
            }
        }
    }

    private static void bind(PreparedStatement insert, Connection to, List<List<Append>> chains) throws SQLException {
        var places = new ArrayList<Integer>();
        var entries = new ArrayList<Entry>();
        for (var place = 0; place < chains.size(); place++) {
            for (var append : chains.get(place)) {
                entries.addAll(append.entries());
                places.addAll(Collections.nCopies(append.entries().size(), place));
            }
        }
        insert.setArray(1, to.createArrayOf("int", places.toArray()));
        insert.setArray(2, array(to, "text", entries, Entry::stream));
        insert.setArray(3, array(to, "bigint", entries, Entry::version));
        insert.setArray(4, array(to, "text", entries, Entry::eventId));
        insert.setArray(5, array(to, "text", entries, Entry::type));
        insert.setArray(6, array(to, "int", entries, Entry::revision));
        insert.setArray(7, array(to, "text", entries, Entry::payload));
        insert.setArray(8, array(to, "text", entries, Entry::metadata));
        insert.setArray(9, array(to, "timestamptz", entries, entry -> Timestamp.from(entry.occurredAt())));
    }

    private static BitSet places(@Nullable Array chains) throws SQLException {
        var places = new BitSet();
        if (chains != null) {
            for (var place : (Integer[]) chains.getArray()) {
                places.set(place);
            }
        }
        return places;
    }

    private static Array array(Connection to, String type, List<Entry> entries, Function<Entry, Object> value)
            throws SQLException {
        return to.createArrayOf(type, entries.stream().map(value).toArray());
    }
}
