package auteur.infra.eventstore.table;

import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.EventPage;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the tables of the log. Positions are dense and in commit order: an append has its turn until it commits,
/// so a position is visible only when every lower one is, and a rollback leaves no hole.
///
/// What was committed is visible a moment before it is on the disk, and a crash in this moment takes it back. So it is told to nobody before:
/// what goes beyond the known head is flushed, and read again.
public final class EventTable {

    private final JdbcTemplate jdbc;
    private final EventRows rows;
    private final FlushStatement flush;
    private final LogHead head;

    public EventTable(JdbcTemplate jdbc, EventCodec codec, FlushStatement flush, LogHead head) {
        this.jdbc = jdbc;
        this.flush = flush;
        this.head = head;
        rows = new EventRows(codec);
    }

    /// A page of the log. It ends early when it has grown large.
    public List<TrackedEventMessage<?>> after(long position, long upTo, int limit) {
        var end = flushed(upTo);
        return read(connection -> rows.page(connection, position, end, limit));
    }

    /// The events between two positions that are not of some types. It ends early when it has grown large.
    public EventPage between(long after, long upTo, List<String> ignored) {
        var end = flushed(upTo);
        return read(connection -> rows.page(connection, after, end, ignored));
    }

    /// Only within a transaction are rows fetched a few at a time. The pool ends it when this fails.
    private <T> T read(ConnectionCallback<T> pages) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<T>) connection -> {
            var isOnItsOwn = connection.getAutoCommit();
            connection.setAutoCommit(false);
            var read = pages.doInConnection(connection);
            connection.setAutoCommit(isOnItsOwn);
            return read;
        }));
    }

    public List<TrackedEventMessage<?>> ofStream(String stream, long firstVersion, int limit) {
        return events("WHERE %s AND stream = ? AND version >= ? ORDER BY version LIMIT ?", stream, firstVersion, limit);
    }

    public List<TrackedEventMessage<?>> ofStreamBetween(String stream, long after, long upTo, int limit) {
        return events("WHERE %s AND stream = ? AND position > ? AND position <= ? ORDER BY version LIMIT ?", stream,
                after,
                upTo,
                limit);
    }

    public List<TrackedEventMessage<?>> ofStreamsBetween(List<String> streams, long after, long upTo, int limit) {
        return events(
                "WHERE %s AND stream = ANY (?) AND position > ? AND position <= ? ORDER BY position LIMIT ?",
                streams.toArray(String[]::new),
                after,
                upTo,
                limit);
    }

    /// All events of some streams up to a position, in the order of the log.
    public List<TrackedEventMessage<?>> ofStreams(List<String> streams, long upTo) {
        return events("WHERE %s AND stream = ANY (?) AND position <= ? ORDER BY position",
                streams.toArray(String[]::new),
                upTo);
    }

    /// The streams whose first event says that they are a user's: beside what happened, or in it where logs are old.
    public List<String> streamsOf(UUID owner) {
        return jdbc.query(
                "SELECT stream FROM events.event"
                        + " WHERE version = 0 AND coalesce(metadata ->> 'owner', payload ->> 'owner') = ?",
                (row, _) -> row.getString(1),
                owner.toString());
    }

    public Optional<TrackedEventMessage<?>> ofRequest(String request) {
        // The driver reads "??" as PostgreSQL's operator "?".
        var newest = "WHERE %s AND metadata ?? 'request' AND metadata ->> 'request' = ? ORDER BY position DESC LIMIT 1";
        return events(newest, request).stream().findFirst();
    }

    public Optional<Long> lastVersion(String stream) {
        return first("SELECT version FROM events.event WHERE stream = ? ORDER BY version DESC LIMIT 1", stream);
    }

    public Optional<Long> positionOf(String stream, long version) {
        var sql = "SELECT position FROM events.event WHERE stream = ? AND version = ?";
        var found = first(sql, stream, version);
        return found.isEmpty() || head.hasReached(found.get())
                ? found
                : first(sql + " AND position <= ?", stream, version, flush());
    }

    /// The last position before an instant.
    public long positionAt(Instant instant) {
        var sql = "SELECT coalesce(min(position) - 1, events.head()) FROM events.event"
                + " WHERE occurred_at >= ?";
        return flushed(number(sql, Timestamp.from(instant)));
    }

    public long head() {
        return flushed(number("SELECT events.head()"));
    }

    /// @param condition with the end of the log in the place of `%s`
    private List<TrackedEventMessage<?>> events(String condition, Object... arguments) {
        var found = jdbc.query(EventRows.SELECT + condition.formatted("true"), rows, arguments);
        var isOnDisk = found.stream().mapToLong(EventRows::positionOf).allMatch(head::hasReached);
        return isOnDisk
                ? found
                : jdbc.query(EventRows.SELECT + condition.formatted("position <= " + flush()), rows, arguments);
    }

    /// No further than the log is on the disk.
    private long flushed(long position) {
        return head.hasReached(position) ? position : Math.min(position, flush());
    }

    private long flush() {
        var end = flush.execute();
        head.reached(end);
        return end;
    }

    private Optional<Long> first(String sql, Object... arguments) {
        return jdbc.query(sql, (row, _) -> row.getLong(1), arguments).stream().findFirst();
    }

    private long number(String sql, Object... arguments) {
        var number = jdbc.queryForObject(sql, Long.class, arguments);
        return number == null ? 0 : number;
    }
}
