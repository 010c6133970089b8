package auteur.infra.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Our log beside Axon's own and beside bare inserts, on one PostgreSQL, in turns.
class LogBench {

    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 90;
    private static final int EVENTS = 500_000;

    @Test
    void besideAxonAndBareInserts() throws Exception {
        try (var database = new LogDatabase(CONNECTIONS)) {
            Fill.both(database, EVENTS);
            try (var contest = new Contest(database, EVENTS)) {
                contest.round(new Figures());
                var figures = new Figures();
                for (var round = 0; round < ROUNDS; round++) {
                    contest.round(figures);
                }
                report(Contest.table(figures));
            }
        }
    }

    private static void report(String table) throws IOException {
        Files.writeString(Path.of("target/log-bench.md"), table);
        System.out.print(table);
    }
}
