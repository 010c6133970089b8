package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.infra.eventstore.table.LogUnavailable;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A server that is gone without a word, as when a machine loses its network: no connection is closed.
class SilentServerIT {

    private static final int CONNECTIONS = 5;

    @Test
    void refusesWhileTheServerIsGoneWithoutAWordAndHearsOnAfterwards() throws IOException {
        try (var database = new LogDatabase(CONNECTIONS);
                var node = new LogNode(database.pool());
                var line = new SilentLine(portOf(database));
                var pool = poolOver(line, database);
                var far = new LogNode(pool);
                var witness = new Witness(far)) {
            far.append(LogEvents.event(newJob(), 0));
            line.cut();
            node.append(LogEvents.event(newJob(), 0));

            assertThatExceptionOfType(LogUnavailable.class)
                    .isThrownBy(() -> far.append(LogEvents.event(newJob(), 0)));
            line.mend();

            var afterwards = newJob();
            Awaitility.await().ignoreExceptions().until(() -> {
                far.append(LogEvents.event(afterwards, 0));
                return true;
            });
            node.append(LogEvents.event(newJob(), 0));
            Awaitility.await().until(() -> witness.seen().equals(database.streams()));
        }
    }

    private static HikariDataSource poolOver(SilentLine line, LogDatabase database) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:%s/postgres?connectTimeout=5&socketTimeout=10"
                .formatted(String.valueOf(line.port())));
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(5000);
        config.setValidationTimeout(2000);
        return new HikariDataSource(config);
    }

    private static int portOf(LogDatabase database) {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
