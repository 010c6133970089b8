package auteur.infra.live;

import auteur.infra.eventstore.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Our broadcaster beside Spring's simple broker, stock and tuned, and beside the least that a server can do, each in a process of
/// its own, with the same listeners.
class LiveBench {

    private static final int ROUNDS = Integer.getInteger("auteur.bench.rounds", 3);

    @Test
    void besideTheSimpleBrokerAndTheLeast() throws IOException {
        var figures = new Figures();
        var turns = new LiveTurns(figures);
        for (var round = 0; round < ROUNDS; round++) {
            turns.round(round == 0);
        }
        report(LiveTurns.table(figures));
    }

    private static void report(String table) throws IOException {
        Files.writeString(Path.of("target/live-bench.md"), table);
        System.out.print(table);
    }
}
