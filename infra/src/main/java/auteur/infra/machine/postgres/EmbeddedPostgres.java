package auteur.infra.machine.postgres;

import auteur.infra.machine.SupervisedProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of this program's own, on loopback, with its data in a folder that survives the program.
///
/// However the program ends, the server stops with it.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String USER = "auteur";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final FileChannel lock;
    private final Process supervisor;
    private final String url;
    private final String password;

    private EmbeddedPostgres(FileChannel lock, Process supervisor, String url, String password) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.url = url;
        this.password = password;
    }

    /// Starts the server on the data in a folder, creating it if there is none.
    ///
    /// @param folder holds the data; belongs to one running program at a time
    /// @param programs where PostgreSQL's programs are unpacked, once
    /// @throws EmbeddedPostgresFailure when it cannot be started; nothing is left running then
    public static EmbeddedPostgres start(Path folder, Path programs) {
        try {
            var lock = lock(folder);
            try {
                return start(lock, new PostgresCluster(folder, PostgresBinaries.unpackedIn(programs)));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresFailure("The embedded PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    /// The JDBC address of its database.
    public String url() {
        return url;
    }

    /// The database's owner.
    public String username() {
        return USER;
    }

    /// The owner's password, drawn when the data was created.
    public String password() {
        return password;
    }

    /// Stops the server and waits until its data is safe.
    @Override
    public void close() {
        try (lock) {
            supervisor.getOutputStream().close();
            if (!supervisor.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("The embedded PostgreSQL did not stop within {} and is killed", STOP_LIMIT);
                supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
                supervisor.destroyForcibly();
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresFailure("The embedded PostgreSQL cannot be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static EmbeddedPostgres start(FileChannel lock, PostgresCluster cluster) throws IOException {
        cluster.create(USER);
        cluster.stopLeftover();
        var port = cluster.port();
        var supervisor = new ProcessBuilder(SupervisedProcess.command("INT", cluster.server(port)))
                .redirectErrorStream(true)
                .redirectOutput(cluster.log().toFile())
                .start();
        var url = String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/postgres", port);
        var server = new EmbeddedPostgres(lock, supervisor, url, cluster.password());
        try {
            server.awaitReady(cluster.log());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void awaitReady(Path log) {
        var end = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            try {
                if (supervisor.waitFor(50, TimeUnit.MILLISECONDS)) {
                    throw new EmbeddedPostgresFailure("The embedded PostgreSQL ended at once; its log is " + log);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedPostgresFailure("Interrupted while the embedded PostgreSQL was starting", e);
            }
            if (System.nanoTime() > end) {
                throw new EmbeddedPostgresFailure(
                        "The embedded PostgreSQL was not ready within %s; its log is %s".formatted(START_LIMIT, log));
            }
        }
    }

    private boolean isReady() {
        try (var connection = DriverManager.getConnection(url, USER, password)) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(
                folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new EmbeddedPostgresFailure("Another Auteur is running on " + folder
                    + ": stop it, or set auteur.data-directory to another folder");
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
