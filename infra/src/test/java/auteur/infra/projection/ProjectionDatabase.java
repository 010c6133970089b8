package auteur.infra.projection;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.Builds;
import auteur.infra.testing.TestFolders;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/// A database of one test's own, as the program creates it, on a server that the tests share.
final class ProjectionDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of("target");
    private static final String TEMPLATE = "projections";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final HikariDataSource pool;
    private final List<ProjectionNode> nodes = new ArrayList<>();

    ProjectionDatabase() {
        name = String.format(Locale.ROOT, "test_%d", COUNT.incrementAndGet());
        Server.admin().execute("CREATE DATABASE %s TEMPLATE %s".formatted(name, TEMPLATE));
        pool = pool("test", 6, _ -> {});
    }

    /// Started by the first test, and stopped with the tests' process.
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        static JdbcTemplate admin() {
            return new JdbcTemplate(source("postgres", "test"));
        }

        static PGSimpleDataSource source(String database, String application) {
            var source = new PGSimpleDataSource();
            source.setUrl(POSTGRES.url().replaceAll("/[^/]+$", "/" + database));
            source.setUser(POSTGRES.username());
            source.setPassword(POSTGRES.password());
            source.setApplicationName(application);
            return source;
        }

        private static EmbeddedPostgres start() {
            try {
                var folder = Files.createTempDirectory(Files.createDirectories(TARGET), "projections-");
                var server = EmbeddedPostgres.start(
                        folder, TestFolders.programs());
                migrate(server);
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void migrate(EmbeddedPostgres server) {
            var source = new PGSimpleDataSource();
            source.setUrl(server.url());
            source.setUser(server.username());
            source.setPassword(server.password());
            new JdbcTemplate(source).execute("CREATE DATABASE " + TEMPLATE);
            source.setDatabaseName(TEMPLATE);
            Flyway.configure()
                    .dataSource(source)
                    .schemas("runtime", "events", "views")
                    .defaultSchema("runtime")
                    .load()
                    .migrate();
            new JdbcTemplate(source).execute("CREATE TABLE public.reaction (job uuid NOT NULL)");
        }
    }

    HikariDataSource pool(String application, int connections, Consumer<String> before) {
        return pool(new InterceptedDataSource(Server.source(name, application), before), connections);
    }

    InterceptedDataSource source(String application, Consumer<String> before) {
        return new InterceptedDataSource(Server.source(name, application), before);
    }

    static HikariDataSource pool(DataSource source, int connections) {
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(3000);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    DataSource database() {
        return pool;
    }

    /// Ends the connections of a program.
    int terminate(String application) {
        return jdbc().queryForList(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ? AND datname = ?",
                application, name).size();
    }

    void refuseConnections(boolean isToRefuse) {
        Server.admin().execute("ALTER DATABASE %s ALLOW_CONNECTIONS %s".formatted(name, !isToRefuse));
    }

    /// From the next connection on.
    void limitStatements(String longest) {
        Server.admin().execute("ALTER DATABASE %s SET statement_timeout = '%s'".formatted(name, longest));
    }

    /// What lets a program use it.
    List<String> settings() {
        var source = Server.source(name, name);
        return List.of(
                "--spring.datasource.url=" + source.getUrl(),
                "--spring.datasource.username=" + source.getUser(),
                "--spring.datasource.password=" + source.getPassword());
    }

    void add(ProjectionNode node) {
        nodes.add(node);
    }

    Build build(String projection, State state) {
        return new Builds(jdbc()).find(projection, state)
                .orElseThrow(() -> new AssertionError("No build of %s is %s".formatted(projection, state)));
    }

    boolean has(String projection, State state) {
        return new Builds(jdbc()).find(projection, state).isPresent();
    }

    long head() {
        return number("SELECT events.head()");
    }

    long number(String sql, Object... arguments) {
        return jdbc().query(sql, (row, _) -> row.getLong(1), arguments).getFirst();
    }

    <T> T one(Class<T> type, String sql, Object... arguments) {
        return list(type, sql, arguments).getFirst();
    }

    /// The values of the first column.
    <T> List<T> list(Class<T> type, String sql, Object... arguments) {
        return jdbc().query(sql, (row, _) -> row.getObject(1, type), arguments);
    }

    /// Lets the claims of all nodes run out at once.
    void passLease() {
        jdbc().update("UPDATE runtime.segment SET claimed_until = now() - interval '1 second' WHERE owner IS NOT NULL");
    }

    /// Lets the claims of all nodes be as they are after the clock was set back.
    void setClockBack() {
        jdbc().update("UPDATE runtime.segment SET claimed_until = now() + interval '1 hour' WHERE owner IS NOT NULL");
    }

    /// Lets the claims run out of those that have not been heard of for a moment.
    void passLeaseOfOthers() {
        jdbc().update("""
                UPDATE runtime.segment SET claimed_until = now() - interval '1 second'
                WHERE owner IN (SELECT name FROM runtime.node WHERE seen_at < now() - interval '2 seconds')
                """);
    }

    /// Lets all nodes be forgotten that do not say at once that they live.
    void forgetNodes() {
        jdbc().update("UPDATE runtime.node SET seen_at = seen_at - interval '1 minute'");
    }

    @Override
    public void close() {
        nodes.forEach(ProjectionNode::close);
        pool.close();
        Server.admin().execute("DROP DATABASE %s WITH (FORCE)".formatted(name));
    }
}
