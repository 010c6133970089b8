package auteur.infra.eventstore;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.testing.TestFolders;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL of its own with an empty log and nobody who listens.
public final class LogDatabase implements AutoCloseable {

    private static final List<String> MIGRATIONS = List.of("V1__events.sql", "V7__append.sql", "V10__epochs.sql");
    private static final String CLUSTER = "cluster";
    private static final String PASSWORD = "password";
    private static final Path TARGET = Path.of("target");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path folder;
    private final int connections;
    private final DelegatingDataSource pool = new DelegatingDataSource();
    private EmbeddedPostgres postgres;

    public LogDatabase(int connections) throws IOException {
        this(connections, TARGET);
    }

    /// @param disk where it keeps all that it has
    LogDatabase(int connections, Path disk) throws IOException {
        this.connections = connections;
        folder = Files.createTempDirectory(disk, "event-log-");
        Unused.copyTo(folder);
        postgres = startPostgres();
        openPool();
        beginAnew();
    }

    /// Forgets all events, and everything else that stands in the schema.
    public void beginAnew() throws IOException {
        jdbc().execute("DROP SCHEMA IF EXISTS events CASCADE");
        jdbc().execute("CREATE SCHEMA events");
        migrate(MIGRATIONS.stream()
                .map(name -> new ClassPathResource("db/migration/" + name))
                .toArray(Resource[]::new));
        jdbc().execute("CALL events.confirm_epoch(NULL, 0)");
    }

    /// The data of a server that nobody has used: to copy it takes a fraction of what it takes to create it.
    private static final class Unused {

        private static final Path FOLDER = create();

        static void copyTo(Path folder) throws IOException {
            FileSystemUtils.copyRecursively(FOLDER.resolve(CLUSTER), folder.resolve(CLUSTER));
            Files.setPosixFilePermissions(
                    folder.resolve(CLUSTER), Files.getPosixFilePermissions(FOLDER.resolve(CLUSTER)));
            Files.copy(FOLDER.resolve(PASSWORD), folder.resolve(PASSWORD));
        }

        private static Path create() {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(TARGET), "unused-log-");
                EmbeddedPostgres.start(folder, TestFolders.programs()).close();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public void migrate(Resource... migrations) throws IOException {
        for (var migration : migrations) {
            jdbc().execute(migration.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    /// The streams of events by their positions.
    Map<Long, String> streams() {
        return streams(jdbc());
    }

    static Map<Long, String> streams(JdbcTemplate log) {
        return log.query("SELECT position, stream FROM events.event",
                (row, _) -> Map.entry(row.getLong(1), row.getString(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Fills the empty log with many streams of one event each.
    public void fill(int events) {
        jdbc().update("""
                INSERT INTO events.event
                SELECT n, j.id::text, 0, gen_random_uuid(), 'JobCancelled', 1, jsonb_build_object('jobId', j.id),
                       jsonb_build_object('by', gen_random_uuid(), 'request', gen_random_uuid()), now()
                FROM generate_series(1, ?) n, LATERAL (SELECT gen_random_uuid() AS id WHERE n > 0) j
                """, events);
    }

    /// Survives a restart of the server.
    public DataSource pool() {
        return pool;
    }

    int connectionsInUse() {
        return pool.getTargetDataSource() instanceof HikariDataSource open
                ? open.getHikariPoolMXBean().getActiveConnections()
                : 0;
    }

    public String url() {
        return postgres.url();
    }

    public String username() {
        return postgres.username();
    }

    public String password() {
        return postgres.password();
    }

    /// Ends the server as a crash would: at once, with nothing written that was not yet.
    public void crash() throws IOException {
        var server = server().orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /// Ends the server as somebody does who cannot wait.
    void stopImmediately() throws IOException {
        var stop = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            stop.addAll(List.of("unshare", "--user"));
        }
        try (var found = Files.newDirectoryStream(TestFolders.programs(), "postgres-*")) {
            var programs = found.iterator().next();
            stop.addAll(List.of(programs.resolve("bin/pg_ctl").toString(), "stop", "-m", "immediate", "-D"));
        }
        stop.add(cluster().toString());
        var stopping = new ProcessBuilder(stop).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (stopping.onExit().join().exitValue() != 0) {
            throw new IOException("pg_ctl could not stop the server");
        }
    }

    /// Copies all that it has, at rest, and goes on.
    void copyTo(Path copy) throws IOException {
        postgres.close();
        FileSystemUtils.copyRecursively(cluster(), copy.resolve(CLUSTER));
        Files.setPosixFilePermissions(copy.resolve(CLUSTER), Files.getPosixFilePermissions(cluster()));
        Files.copy(folder.resolve(PASSWORD), copy.resolve(PASSWORD));
        restart();
    }

    /// Starts the server again, for those who use the pool to find it.
    public void restart() throws IOException {
        var before = postgres.url();
        postgres.close();
        postgres = startPostgres();
        if (!postgres.url().equals(before)) {
            closePool();
            openPool();
        } else if (pool.getTargetDataSource() instanceof HikariDataSource open) {
            // it hands out without a look what was used less than half a second ago
            open.getHikariPoolMXBean().softEvictConnections();
        }
    }

    boolean isRunning() throws IOException {
        return server().isPresent();
    }

    /// What the server said since it was started.
    String log() throws IOException {
        return Files.readString(folder.resolve("postgres.log"));
    }

    /// Moves what the server writes ahead of its tables.
    void moveWrittenAheadTo(Path disk) throws IOException {
        closePool();
        postgres.close();
        var inCluster = cluster().resolve("pg_wal");
        var onDisk = disk.resolve("pg_wal").toAbsolutePath();
        FileSystemUtils.copyRecursively(inCluster, onDisk);
        Files.setPosixFilePermissions(onDisk, Files.getPosixFilePermissions(inCluster));
        FileSystemUtils.deleteRecursively(inCluster);
        Files.createSymbolicLink(inCluster, onDisk);
        postgres = startPostgres();
        openPool();
    }

    @Override
    public void close() throws IOException {
        closePool();
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private Path cluster() {
        return folder.resolve(CLUSTER);
    }

    private Optional<ProcessHandle> server() throws IOException {
        var pidFile = cluster().resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst()))
                : Optional.empty();
    }

    private EmbeddedPostgres startPostgres() throws IOException {
        return EmbeddedPostgres.start(folder, TestFolders.programs());
    }

    private void openPool() {
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setUsername(postgres.username());
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        pool.setTargetDataSource(new HikariDataSource(config));
    }

    private void closePool() {
        if (pool.getTargetDataSource() instanceof HikariDataSource open) {
            open.close();
        }
    }
}
