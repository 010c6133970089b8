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
/// lock puts the appends of all nodes in their order, and takes the positions from it. What can be done before that lock is. It waits for the disk even where the
/// server is told that commits need not.
final class AppendStatement {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String SQL = """
            WITH incoming AS (
                SELECT chain, is_first, stream, version, event_id::uuid, type, revision, payload::jsonb, metadata::jsonb,
                       occurred_at, place
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY AS e (
                    chain, is_first, stream, version, event_id, type, revision, payload, metadata, occurred_at, place)
            ), chosen AS (
                SELECT chain FROM incoming
                WHERE is_first
                  AND NOT EXISTS (SELECT FROM events.event e
                                  WHERE e.stream = incoming.stream AND e.version = incoming.version)
                  AND (version = 0 OR EXISTS (SELECT FROM events.event e
                                              WHERE e.stream = incoming.stream AND e.version = incoming.version - 1))
            ), accepted AS (
                SELECT incoming.*, row_number() OVER (ORDER BY place) AS number
                FROM incoming JOIN chosen USING (chain)
            ), head AS (
                UPDATE events.log_head SET position = position + (SELECT count(*) FROM accepted)
                RETURNING position
            ), stored AS (
                INSERT INTO events.event
                    (position, stream, version, event_id, type, revision, payload, metadata, occurred_at)
                SELECT head.position - (SELECT count(*) FROM accepted) + number, stream, version, event_id, type,
                       revision, payload, metadata, occurred_at
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
        var first = new ArrayList<Boolean>();
        var entries = new ArrayList<Entry>();
        for (var place = 0; place < chains.size(); place++) {
            first.add(true);
            for (var append : chains.get(place)) {
                entries.addAll(append.entries());
                places.addAll(Collections.nCopies(append.entries().size(), place));
            }
            first.addAll(Collections.nCopies(entries.size() - first.size(), false));
        }
        insert.setArray(1, to.createArrayOf("int", places.toArray()));
        insert.setArray(2, to.createArrayOf("boolean", first.toArray()));
        insert.setArray(3, array(to, "text", entries, Entry::stream));
        insert.setArray(4, array(to, "bigint", entries, Entry::version));
        insert.setArray(5, array(to, "text", entries, Entry::eventId));
        insert.setArray(6, array(to, "text", entries, Entry::type));
        insert.setArray(7, array(to, "int", entries, Entry::revision));
        insert.setArray(8, array(to, "text", entries, Entry::payload));
        insert.setArray(9, array(to, "text", entries, Entry::metadata));
        insert.setArray(10, array(to, "timestamptz", entries, entry -> Timestamp.from(entry.occurredAt())));
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
