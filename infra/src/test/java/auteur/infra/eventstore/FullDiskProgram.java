package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;

/// A log under load whose disk is full for a while. It ends with 0 when all went as it should.
final class FullDiskProgram {

    /// All that the database has is on the small disk.
    static final String ALL = "all";

    /// Only what it writes ahead is.
    static final String WRITTEN_AHEAD = "written ahead";

    private FullDiskProgram() {}

    public static void main(String[] arguments) throws Exception {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
        var disk = Path.of(arguments[0]);
        try (var database = database(disk, arguments[1]);
                var node = new LogNode(database.pool());
                var load = new SteadyLoad(node)) {
            load.awaitMoreAcknowledged();
            var filler = fill(disk);
            load.awaitMoreRefused(() -> askForMore(database));
            assertThat(database.log()).contains("No space left on device");
            Files.delete(filler);
            load.awaitMoreAcknowledged(() -> startIfGone(database));
            load.stop();
            load.assertKeptIn(database.jdbc());
        }
        System.exit(0);
    }

    private static LogDatabase database(Path disk, String what) throws IOException {
        if (what.equals(ALL)) {
            return new LogDatabase(5, disk);
        }
        var database = new LogDatabase(5);
        database.moveWrittenAheadTo(disk);
        return database;
    }

    /// What is written ahead has a few files in store.
    private static void askForMore(LogDatabase database) {
        try {
            database.jdbc().queryForList("SELECT pg_switch_wal()");
        } catch (DataAccessException _) {
            // There is no more, or the server is just coming back.
        }
    }

    /// A server that cannot write ahead ends.
    private static void startIfGone(LogDatabase database) throws IOException {
        if (!database.isRunning()) {
            System.out.println("The server is started again");
            database.restart();
        }
    }

    private static Path fill(Path disk) throws IOException {
        var filler = disk.resolve("filler");
        try (var file = FileChannel.open(filler, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var block = ByteBuffer.allocate(4096);
            while (true) {
                file.write(block.clear());
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
        return filler;
    }
}
