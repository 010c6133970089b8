package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/// The log's connections beside those for everything else.
class LogPoolIT {

    @Test
    void theyAloneWaitForAStandbyAndAreImpatient() throws IOException {
        try (var database = new LogDatabase(2); var others = new HikariDataSource(others(database))) {
            assertThat(waits(others)).isEqualTo("local");

            try (var log = LogPool.beside(others)) {
                assertThat(waits(log)).isEqualTo("on");
                assertThat(text(log, "SHOW application_name")).isEqualTo("set for each connection");
                assertThat(log.getDataSourceProperties()).containsEntry("socketTimeout", "10");
            }
            assertThat(others.getDataSourceProperties()).containsEntry("socketTimeout", 60);
        }
    }

    private static HikariConfig others(LogDatabase database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(2);
        config.setConnectionInitSql("SET application_name = 'set for each connection'");
        config.addDataSourceProperty("socketTimeout", 60);
        config.addDataSourceProperty("options", "-c synchronous_commit=local");
        return config;
    }

    private static String waits(HikariDataSource pool) {
        return text(pool, "SHOW synchronous_commit");
    }

    private static String text(HikariDataSource pool, String sql) {
        return String.valueOf(new JdbcTemplate(pool).queryForObject(sql, String.class));
    }
}
