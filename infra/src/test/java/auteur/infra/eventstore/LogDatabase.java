package auteur.infra.eventstore;

import auteur.infra.postgres.EmbeddedPostgres;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL of its own with an empty log and nobody who listens.
final class LogDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of("target");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    LogDatabase(int connections) throws IOException {
        folder = Files.createTempDirectory(TARGET, "event-log-");
        postgres = EmbeddedPostgres.start(folder, Files.createDirectories(TARGET.resolve("studio-test/programs")));
        var config = new HikariConfig();
        config.setJdbcUrl(postgres.url());
        config.setUsername(postgres.username());
        config.setPassword(postgres.password());
        config.setMaximumPoolSize(connections);
        pool = new HikariDataSource(config);
        jdbc().execute("CREATE SCHEMA events");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__events.sql")).execute(pool);
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
