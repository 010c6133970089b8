package auteur.infra.machine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.StudioProcess;
import auteur.infra.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/// The embedded database belongs to one program at a time and survives whatever happens to that program.
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedPostgresIT {

    private final Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded-postgres-");
    private final Path folder = data.resolve("postgres");
    private final Path programs = TestFolders.programs();

    EmbeddedPostgresIT() throws IOException {}

    @AfterAll
    void clear() throws IOException {
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void refusesAFolderThatAnotherProgramUses() {
        var refusal = "Another Auteur is running on " + folder
                + ": stop it, or set auteur.data-directory to another folder";
        try (var _ = start()) {
            assertThatThrownBy(() -> StudioProcess.start(data))
                    .hasMessageContaining("APPLICATION FAILED TO START")
                    .hasMessageContaining(refusal)
                    .hasMessageNotContaining("\tat ");
            assertThatThrownBy(this::start).isInstanceOf(EmbeddedPostgresFailure.class).hasMessage(refusal);
        }
    }

    @Test
    void keepsWhatWasCommittedWhenItIsKilled() {
        try (var postgres = start()) {
            database(postgres).execute("CREATE TABLE kept AS SELECT 1 AS one");
            killAll(_ -> true);
        }

        try (var postgres = start()) {
            assertThat(database(postgres).queryForObject("SELECT one FROM kept", Integer.class)).isEqualTo(1);
        }
        assertThat(running()).isEmpty();
    }

    @Test
    void stopsAServerThatItsProgramHasLeftBehind() {
        try (var postgres = start()) {
            database(postgres).execute("CREATE TABLE left_behind AS SELECT 2 AS two");
            killAll(line -> line.contains("supervisor"));
            assertThat(running()).as("the server without its supervisor").isNotEmpty();
        }

        try (var postgres = start()) {
            assertThat(database(postgres).queryForObject("SELECT two FROM left_behind", Integer.class)).isEqualTo(2);
        }
        await().until(() -> running().isEmpty());
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, programs);
    }

    private static JdbcTemplate database(EmbeddedPostgres postgres) {
        return new JdbcTemplate(
                new DriverManagerDataSource(postgres.url(), postgres.username(), postgres.password()));
    }

    /// Those that were started last first, as the watcher would stop the server if it outlived its supervisor.
    private void killAll(Predicate<String> wanted) {
        var killed = onFolder()
                .filter(process -> wanted.test(lineOf(process)))
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(killed).isNotEmpty();
        killed.forEach(ProcessHandle::destroyForcibly);
        await().until(() -> killed.stream().noneMatch(ProcessHandle::isAlive));
    }

    private List<ProcessHandle> running() {
        return onFolder().toList();
    }

    private Stream<ProcessHandle> onFolder() {
        return ProcessHandle.allProcesses().filter(process -> lineOf(process).contains(folder.toString()));
    }

    private static String lineOf(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }
}
