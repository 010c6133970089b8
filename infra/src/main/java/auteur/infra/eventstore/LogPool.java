package auteur.infra.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;

/// The log's own connections. None of its statements takes long, so they find out soon that a server is gone without a word. And they alone wait
/// for a standby: what else is written is made again from the log, and need not stand still when a standby is away.
final class LogPool {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(2);

    private LogPool() {}

    /// @param others the connections for everything else, to the same database
    static HikariDataSource beside(HikariDataSource others) {
        var properties = new Properties();
        properties.putAll(others.getDataSourceProperties());
        // Of the session, with which the others do not wait.
        properties.remove("options");
        properties.setProperty("socketTimeout", String.valueOf(LONGEST_SILENCE.toSeconds()));
        var config = new HikariConfig();
        config.setPoolName("log");
        config.setJdbcUrl(others.getJdbcUrl());
        config.setUsername(others.getUsername());
        config.setPassword(others.getPassword());
        config.setDataSourceProperties(properties);
        config.setConnectionInitSql(others.getConnectionInitSql());
        config.setSchema(others.getSchema());
        config.setMaximumPoolSize(Math.max(others.getMaximumPoolSize() / 2, others.getMinimumIdle()));
        config.setMinimumIdle(others.getMinimumIdle());
        config.setConnectionTimeout(others.getConnectionTimeout());
        config.setMaxLifetime(others.getMaxLifetime());
        config.setValidationTimeout(LONGEST_PROBE.toMillis());
        return new HikariDataSource(config);
    }
}
