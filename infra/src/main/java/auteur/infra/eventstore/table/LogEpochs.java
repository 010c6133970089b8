package auteur.infra.eventstore.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which log this is. A new epoch begins when the log may have lost its end: when a standby was promoted, or a backup restored. Whoever has
/// seen a position in an epoch may go on from there if no later one began before it, as Kafka has it since KIP-101.
///
/// What this node keeps of the log, it keeps for one epoch: once it learns of another, all keepers forget what was lost.
public final class LogEpochs implements Epochs {

    private static final Logger LOG = LoggerFactory.getLogger(LogEpochs.class);

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String CONFIRM = "CALL events.confirm_epoch(?::uuid, ?)";
    private static final String ALL = "SELECT epoch, began_after FROM events.epoch ORDER BY number";

    /// How much of an epoch's name tokens carry.
    private static final int SHORT = 8;

    private final DataSource database;
    private final LogHead head;
    private volatile List<Epoch> known = List.of();

    public LogEpochs(DataSource database, LogHead head) {
        this.database = database;
        this.head = head;
    }

    /// @param beganAfter the last position that it has in common with the epoch before
    private record Epoch(UUID id, long beganAfter) {

        boolean isCalled(String name) {
            var whole = id.toString();
            return whole.equals(name) || whole.substring(0, SHORT).equals(name);
        }
    }

    @Override
    public UUID current() {
        if (known.isEmpty()) {
            confirm();
        }
        return known.getLast().id();
    }

    /// The last position that the log still has of what it had in an epoch; empty when it was never in that epoch.
    ///
    /// @param name of the epoch, or its first eight characters
    public OptionalLong lastOf(String name) {
        var found = lastOf(name, known);
        if (found.isEmpty()) {
            confirm();
            return lastOf(name, known);
        }
        return found;
    }

    private static OptionalLong lastOf(String name, List<Epoch> epochs) {
        var kept = Long.MAX_VALUE;
        for (var epoch : epochs.reversed()) {
            if (epoch.isCalled(name)) {
                return OptionalLong.of(kept);
            }
            kept = Math.min(kept, epoch.beganAfter());
        }
        return OptionalLong.empty();
    }

    @Override
    public synchronized void confirm() {
        var before = known;
        var now = confirmed(id(before), head.position());
        if (!before.isEmpty() && !now.getLast().equals(before.getLast())) {
            var kept = lastOf(before.getLast().id().toString(), now).orElse(0);
            LOG.warn("The log was restored or moved: a new epoch begins. It has {} of the {} events that were seen",
                    Math.min(kept, head.position()), head.position());
            head.lostAfter(kept);
        }
        known = now;
    }

    /// On a connection of its own, as it is to be no part of a transaction of the caller's.
    private List<Epoch> confirmed(@Nullable UUID seenEpoch, long seen) {
        try (var connection = database.getConnection(); var confirm = connection.prepareStatement(CONFIRM)) {
            confirm.setQueryTimeout((int) LONGEST.toSeconds());
            confirm.setObject(1, seenEpoch);
            confirm.setLong(2, seen);
            confirm.execute();
            Confirmation.require(confirm);
            return all(connection);
        } catch (SQLException e) {
            throw new LogUnavailable("The log did not say which it is", e);
        }
    }

    private static List<Epoch> all(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(ALL)) {
            query.setQueryTimeout((int) LONGEST.toSeconds());
            try (var rows = query.executeQuery()) {
                var all = new ArrayList<Epoch>();
                while (rows.next()) {
                    all.add(new Epoch(rows.getObject(1, UUID.class), rows.getLong(2)));
                }
                return List.copyOf(all);
            }
        }
    }

    private static @Nullable UUID id(List<Epoch> epochs) {
        return epochs.isEmpty() ? null : epochs.getLast().id();
    }
}
