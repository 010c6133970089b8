package auteur.infra.eventstore;

import auteur.infra.postgres.EmbeddedPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL of its own with an empty log and nobody who listens.
public final class LogDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path folder;
    private final int connections;
    private final DelegatingDataSource pool = new DelegatingDataSource();
    private EmbeddedPostgres postgres;

    public LogDatabase(int connections) throws IOException {
        this.connections = connections;
        folder = Files.createTempDirectory(TARGET, "event-log-");
        postgres = startPostgres();
        jdbc().execute("CREATE SCHEMA events");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__events.sql")).execute(pool);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    /// Fills the empty log with many streams of one event each.
    void fill(int events) {
        jdbc().update("""
                INSERT INTO events.event
                SELECT n, j.id::text, 0, gen_random_uuid(), 'JobCancelled', 1, jsonb_build_object('jobId', j.id),
                       jsonb_build_object('by', gen_random_uuid(), 'request', gen_random_uuid()), now()
                FROM generate_series(1, ?) n, LATERAL (SELECT gen_random_uuid() AS id WHERE n > 0) j
                """, events);
        jdbc().update("UPDATE events.log_head SET position = ?", events);
    }

    /// Survives a restart of the server.
    public DataSource pool() {
        return pool;
    }

    public String url() {
        return postgres.url();
    }

    String username() {
        return postgres.username();
    }

    String password() {
        return postgres.password();
    }

    /// Ends the server as a crash would: at once, with nothing written that was not yet.
    public void crash() throws IOException {
        try (var files = Files.walk(folder)) {
            var pidFile = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
            var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst())).orElseThrow();
            var all = Stream.concat(Stream.of(server), server.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(process -> process.onExit().join());
        }
    }

    public void restart() throws IOException {
        closePool();
        postgres.close();
        postgres = startPostgres();
    }

    @Override
    public void close() throws IOException {
        closePool();
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private EmbeddedPostgres startPostgres() throws IOException {
        var server = EmbeddedPostgres.start(folder, Files.createDirectories(TARGET.resolve("studio-test/programs")));
        var config = new HikariConfig();
        config.setJdbcUrl(server.url());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        pool.setTargetDataSource(new HikariDataSource(config));
        return server;
    }

    private void closePool() {
        if (pool.getTargetDataSource() instanceof HikariDataSource open) {
            open.close();
        }
    }
}
