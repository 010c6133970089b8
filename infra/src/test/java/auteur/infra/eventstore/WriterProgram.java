package auteur.infra.eventstore;

import auteur.command.JobId;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;

/// A program that does nothing but write to a log, and says what was acknowledged. It goes on until it is killed.
final class WriterProgram {

    static final String ACKNOWLEDGED = "acknowledged ";

    private static final int WRITERS = 16;

    private WriterProgram() {}

    public static void main(String[] database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database[0]);
        config.setUsername(database[1]);
        config.setPassword(database[2]);
        var node = new LogNode(new HikariDataSource(config));
        for (var i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> write(node));
        }
    }

    private static void write(LogNode node) {
        while (true) {
            var job = new JobId(UUID.randomUUID());
            var first = LogEvents.event(job, 0);
            var second = LogEvents.event(job, 1);
            node.append(first, second);
            System.out.println(ACKNOWLEDGED + first.getIdentifier());
        }
    }
}
