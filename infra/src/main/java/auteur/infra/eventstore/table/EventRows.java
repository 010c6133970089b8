package auteur.infra.eventstore.table;

import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.EventPage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.springframework.jdbc.core.RowMapper;

/// Turns the rows of the log into messages.
public final class EventRows implements RowMapper<TrackedEventMessage<?>> {

    static final String SELECT = "SELECT position, stream, version, event_id, type, revision, payload, metadata, occurred_at"
            + " FROM events.event ";

    /// How many rows there are in memory before they are decoded, at most.
    private static final int FETCHED = 125;

    private static final String BETWEEN = SELECT
            + "WHERE position > ? AND position <= ? AND type <> ALL (?) ORDER BY position";

    private static final long MOST_CHARACTERS = 4L * 1024 * 1024;

    private final EventCodec codec;

    EventRows(EventCodec codec) {
        this.codec = codec;
    }

    List<TrackedEventMessage<?>> page(Connection log, long position, long upTo, int limit) throws SQLException {
        try (var query = log
                .prepareStatement(SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT ?")) {
            query.setFetchSize(FETCHED);
            query.setLong(1, position);
            query.setLong(2, upTo);
            query.setInt(3, limit);
            try (var rows = query.executeQuery()) {
                var page = new ArrayList<TrackedEventMessage<?>>();
                readAll(rows, page);
                return page;
            }
        }
    }

    EventPage page(Connection log, long after, long upTo, List<String> ignored) throws SQLException {
        try (var query = log.prepareStatement(BETWEEN)) {
            query.setFetchSize(FETCHED);
            query.setLong(1, after);
            query.setLong(2, upTo);
            query.setArray(3, log.createArrayOf("text", ignored.toArray()));
            try (var rows = query.executeQuery()) {
                var page = new ArrayList<TrackedEventMessage<?>>();
                var isWhole = readAll(rows, page);
                return new EventPage(page, isWhole ? upTo : positionOf(page.getLast()));
            }
        }
    }

    @Override
    public TrackedEventMessage<?> mapRow(ResultSet row, int number) throws SQLException {
        return message(row, row.getString(7));
    }

    public static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    /// Whether there was room for all of them.
    private boolean readAll(ResultSet rows, List<TrackedEventMessage<?>> page) throws SQLException {
        var characters = 0L;
        while (characters < MOST_CHARACTERS) {
            if (!rows.next()) {
                return true;
            }
            var json = rows.getString(7);
            characters += json.length();
            page.add(message(rows, json));
        }
        return false;
    }

    private TrackedEventMessage<?> message(ResultSet row, String json) throws SQLException {
        var type = row.getString(5);
        var payload = codec.read(type, row.getInt(6), json);
        var message = new GenericMessage<>(row.getString(4), payload, codec.decodeMetadata(row.getString(8)));
        var at = row.getTimestamp(9).toInstant();
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(row.getLong(1)),
                new GenericDomainEventMessage<>(
                        type, row.getString(2), row.getLong(3), message, () -> at));
    }
}
