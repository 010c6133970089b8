package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.read.LogCheck;
import auteur.infra.family.Families;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A program is killed while it writes, many times: what it acknowledged is stored, and no command is stored by half.
class KilledWriterIT {

    private static final int KILLS = Integer.getInteger("auteur.log.faults", 3);
    private static final int AT_LEAST = 200;

    @Test
    void whatWasAcknowledgedIsStoredExactlyOnce() throws Exception {
        try (var database = new LogDatabase(5)) {
            var acknowledged = new ArrayList<String>();
            for (var kill = 0; kill < KILLS; kill++) {
                acknowledged.addAll(writeUntilKilled(database, AT_LEAST * (kill + 1)));
            }

            var stored = database.jdbc().queryForList("SELECT event_id::text FROM events.event", String.class);
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
            var halves = database.jdbc()
                    .queryForList("SELECT stream FROM events.event GROUP BY stream HAVING count(*) <> 2", String.class);
            assertThat(halves).isEmpty();
            assertThat(LogCheck.of(database.jdbc(), Families.TYPES).isSound()).isTrue();
        }
    }

    private static List<String> writeUntilKilled(LogDatabase database, int enough) throws IOException {
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                WriterProgram.class.getName(),
                database.url(),
                database.username(),
                database.password())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = new ArrayList<String>();
        try (var output = new BufferedReader(
                new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(WriterProgram.ACKNOWLEDGED)) {
                    acknowledged.add(line.substring(WriterProgram.ACKNOWLEDGED.length()));
                }
                if (acknowledged.size() == enough) {
                    program.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        return complete(acknowledged);
    }

    /// The kill may have cut the last line.
    private static List<String> complete(List<String> ids) {
        return ids.stream().filter(id -> id.length() == 36).toList();
    }
}
