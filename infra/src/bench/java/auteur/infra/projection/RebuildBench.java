package auteur.infra.projection;

import auteur.infra.eventstore.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/// Our rebuild beside Axon's processor with a statement an event and beside `COPY`, on one PostgreSQL, in turns; and what it costs those
/// who write to the log meanwhile.
class RebuildBench {

    private static final int ROUNDS = Integer.getInteger("auteur.bench.rounds", 5);
    private static final boolean ONLY_COMMANDS = Boolean.getBoolean("auteur.bench.only-commands");
    private static final int EVENTS = Integer.getInteger("auteur.bench.events", 1_000_000);

    @Test
    void besideAxonAndCopy() throws Exception {
        try (var database = new ProjectionDatabase()) {
            ManyFilms.fill(database, EVENTS);
            try (var turns = new RebuildTurns(database)) {
                round(turns, new Figures());
                var figures = new Figures();
                for (var round = 0; round < ROUNDS; round++) {
                    round(turns, figures);
                }
                report(ONLY_COMMANDS ? RebuildTurns.tableOfCommands(figures) : RebuildTurns.table(figures));
            }
        }
    }

    private static void round(RebuildTurns turns, Figures figures) throws SQLException, IOException {
        if (ONLY_COMMANDS) {
            turns.commands(figures);
        } else {
            turns.round(figures);
        }
    }

    private static void report(String table) throws IOException {
        Files.writeString(Path.of("target/rebuild-bench.md"), table);
        System.out.print(table);
    }
}
