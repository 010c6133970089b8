package auteur.infra.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/// Hears of what any node appends, over one connection, and asks now and then in case it missed a word.
///
/// A lost connection is made again, after a pause that grows and is half chance, so that the nodes do not all come at once.
final class HeadListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(HeadListener.class);

    /// What the nodes listen to; a message is a position that the log has reached.
    static final String CHANNEL = "auteur_log";

    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final EventTable events;
    private final LogHead head;
    private final AtomicReference<@Nullable Connection> heardOver = new AtomicReference<>();
    private volatile boolean isRunning;
    private volatile boolean isEpochConfirmed;
    private volatile @Nullable Thread thread;
    private int failures;

    HeadListener(DataSource database, EventTable events, LogHead head) {
        this.database = database;
        this.events = events;
        this.head = head;
    }

    @Override
    public void start() {
        try {
            catchUp();
        } catch (DataAccessException e) {
            LOG.warn("The log cannot be read yet, and is tried again: {}", e.getMessage());
        }
        isRunning = true;
        thread = Thread.ofPlatform().daemon().name("log-listener").start(this::run);
    }

    @Override
    public void stop() {
        isRunning = false;
        var listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
        hangUp();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /// Before the processors, which read on from what is known.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    private void catchUp() {
        if (!isEpochConfirmed) {
            if (events.confirmEpoch()) {
                LOG.warn("The log was restored or moved: a new epoch begins, and clients load what they show again");
            }
            isEpochConfirmed = true;
        }
        head.refresh(events::head);
    }

    private void run() {
        while (isRunning) {
            try (var connection = database.getConnection()) {
                heardOver.set(connection);
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (isRunning) {
                    failures++;
                    LOG.warn("The log's news are not heard, attempt {} to listen again follows: {}", failures,
                            e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            catchUp();
            failures = 0;
            while (isRunning) {
                var news = connection.unwrap(PGConnection.class).getNotifications((int) POLL.toMillis());
                if (news == null || news.length == 0) {
                    head.refresh(events::head);
                } else {
                    // Nodes do not speak in the order of their positions.
                    head.reached(Stream.of(news).mapToLong(HeadListener::position).max().getAsLong());
                }
            }
        } finally {
            hangUp();
        }
    }

    private static long position(PGNotification word) {
        return Long.parseLong(word.getParameter());
    }

    /// Ends a read that waits for news. The pool must not hand out a connection that still listens.
    private void hangUp() {
        var connection = heardOver.getAndSet(null);
        if (connection == null) {
            return;
        }
        try {
            if (database.isWrapperFor(HikariDataSource.class)) {
                database.unwrap(HikariDataSource.class).evictConnection(connection);
            }
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The connection was over already", e);
        }
    }

    private void pause() {
        var longest = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(failures, 10));
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
