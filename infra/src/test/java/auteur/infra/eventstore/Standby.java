package auteur.infra.eventstore;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.testing.TestFolders;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// A second PostgreSQL that follows a log's own by streaming replication, until it is promoted.
final class Standby implements AutoCloseable {

    private static final String NAME = "standby";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LogDatabase primary;
    private final Path folder;
    private @Nullable EmbeddedPostgres postgres;

    Standby(LogDatabase primary) throws IOException {
        this.primary = primary;
        folder = Files.createTempDirectory(Path.of("target"), "event-log-standby-");
        primary.copyTo(folder);
        var address = address(primary.url());
        Files.writeString(
                folder.resolve("cluster/postgresql.auto.conf"),
                "primary_conninfo = 'host=%s port=%s user=%s password=%s application_name=%s'\n"
                        .formatted(address.getHost(), String.valueOf(address.getPort()), primary.username(),
                                primary.password(), NAME),
                StandardOpenOption.APPEND);
        Files.createFile(folder.resolve("cluster/standby.signal"));
        start();
    }

    void start() throws IOException {
        postgres = EmbeddedPostgres.start(folder, TestFolders.programs());
    }

    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    /// Lets commits on the primary wait for it.
    void demandConfirmation() {
        primary.jdbc().execute("ALTER SYSTEM SET synchronous_standby_names = '" + NAME + "'");
        primary.jdbc().execute("SELECT pg_reload_conf()");
        Awaitility.await().until(() -> primary.jdbc()
                .queryForList("SELECT sync_state FROM pg_stat_replication", String.class).contains("sync"));
    }

    void promote() {
        jdbc().queryForObject("SELECT pg_promote()", Boolean.class);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url(), primary.username(), primary.password()));
    }

    /// Connections to whichever of the two is the primary.
    HikariDataSource poolOfBoth(int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://%s,%s/postgres?targetServerType=primary&connectTimeout=2&socketTimeout=10"
                .formatted(address(primary.url()).getAuthority(), address(url()).getAuthority()));
        config.setUsername(primary.username());
        config.setPassword(primary.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    private String url() {
        if (postgres == null) {
            throw new IllegalStateException("The standby was not started");
        }
        return postgres.url();
    }

    private static URI address(String url) {
        return URI.create(url.substring("jdbc:".length()));
    }
}
