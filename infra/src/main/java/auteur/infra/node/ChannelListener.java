package auteur.infra.node;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to one channel of PostgreSQL, over one connection and on one thread.
///
/// A lost connection is made again, after a pause that grows and is half chance, so that the nodes do not all come at once.
public final class ChannelListener {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelListener.class);

    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final String name;
    private final Hearing hearing;
    private final AtomicReference<@Nullable Connection> heardOver = new AtomicReference<>();
    private volatile boolean isRunning;
    private volatile @Nullable Thread thread;
    private int failures;

    /// @param name of the channel, and of the thread
    public ChannelListener(DataSource database, String name, Hearing hearing) {
        this.database = database;
        this.name = name;
        this.hearing = hearing;
    }

    /// Called on the listener's thread. Whatever it throws ends the connection.
    public interface Hearing {

        /// What is said from now on is heard. What was said before may have been missed.
        void begin();

        void hear(List<String> words);

        /// Nothing has been said for ten seconds.
        void hearNothing();
    }

    /// What PostgreSQL calls the channel of a name.
    public static String channel(String name) {
        return "auteur_" + name;
    }

    public void start() {
        isRunning = true;
        thread = Thread.ofPlatform().daemon().name(name + "-listener").start(this::run);
    }

    public void stop() {
        isRunning = false;
        var listening = thread;
        if (listening != null) {
            listening.interrupt();
        }
        hangUp();
    }

    public boolean isRunning() {
        return isRunning;
    }

    private void run() {
        while (isRunning) {
            try (var connection = database.getConnection()) {
                heardOver.set(connection);
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (isRunning) {
                    failures++;
                    LOG.warn("News of the {} are not heard, attempt {} to listen again follows: {}", name, failures,
                            e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, (int) LONGEST_PROBE.toMillis());
        try (var statement = connection.createStatement()) {
            var listen = "LISTEN " + channel(name);
            statement.execute(listen);
            hearing.begin();
            failures = 0;
            while (isRunning) {
                var news = connection.unwrap(PGConnection.class).getNotifications((int) QUIET.toMillis());
                if (news == null || news.length == 0) {
                    // A server that is gone without a word says nothing either.
                    statement.execute(listen);
                    hearing.hearNothing();
                } else {
                    hearing.hear(Stream.of(news).map(PGNotification::getParameter).toList());
                }
            }
        } finally {
            hangUp();
        }
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
