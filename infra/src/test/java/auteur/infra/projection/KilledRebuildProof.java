package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.eventstore.LogNode;
import auteur.infra.projection.build.Build.State;
import auteur.infra.testing.Projections;
import auteur.infra.testing.StudioProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;

/// Two programs rebuild all views together; one is frozen until the other has taken over, and wakes up; each is killed on the way.
class KilledRebuildProof {

    private static final int VIEWS = Projections.all().size();
    private static final int EVENTS = Integer.getInteger("auteur.projections.events", 3000);
    private static final int EVENTS_PER_SECOND = EVENTS / 14;
    private static final String CANDIDATES = " FROM runtime.segment s JOIN runtime.processor p ON p.name = s.processor"
            + " JOIN runtime.build b ON b.id = p.build WHERE b.state = 'BUILDING'";

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final Path folder;
    private final List<StudioProcess> running = new ArrayList<>();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    KilledRebuildProof() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-rebuild-");
    }

    @AfterEach
    void stop() throws IOException {
        running.forEach(StudioProcess::kill);
        database.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void makesTheSameRowsThoughItsProcessesAreFrozenAndKilled() throws Exception {
        happen();
        startBoth();
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.build WHERE state = 'ACTIVE'") == VIEWS);
        askBothAtOnce("director_jobs");
        ask(running.getFirst(), "");
        patiently().until(() -> database.number("SELECT count(*)" + CANDIDATES) == VIEWS);

        var frozen = ownerOfTheFirst();
        var other = running.stream().filter(one -> one != frozen).findFirst().orElseThrow();
        awaitPart(0.05 + 0.1 * random.nextDouble());
        frozen.freeze();
        patiently().until(() -> database.number("SELECT count(*)" + CANDIDATES + " AND s.owner LIKE ?",
                nodeOf(frozen)) == 0);
        awaitPart(0.3);
        frozen.thaw();
        awaitPart(0.35 + 0.05 * random.nextDouble());
        kill(other);
        var restarted = CompletableFuture.runAsync(this::start);
        awaitPart(0.5 + 0.1 * random.nextDouble());
        kill(frozen);
        restarted.join();
        database.jdbc().update("UPDATE runtime.processor SET events_per_second = NULL");

        patiently()
                .until(() -> database.number("SELECT count(*) FROM runtime.build WHERE state = 'PREVIOUS'") == VIEWS);
        assertThat(database.number("SELECT count(*) FROM runtime.build")).as("builds, seed %d", seed)
                .isEqualTo(2L * VIEWS);
        running.removeFirst().stop();
        assertRows();
    }

    /// Reactions have seen all of it.
    private void happen() {
        try (var log = new LogNode(database.database())) {
            log.appendAll(new RandomHistory(61).next(EVENTS));
        }
        database.jdbc().update("UPDATE runtime.segment SET position = ? WHERE processor = 'reactions'", EVENTS);
    }

    private void startBoth() {
        CompletableFuture.allOf(
                CompletableFuture.runAsync(this::start), CompletableFuture.runAsync(this::start)).join();
    }

    private void start() {
        var hash = "{bcrypt}" + new BCryptPasswordEncoder().encode("admin");
        var account = Stream.of(
                "--auteur.login.accounts[0].username=admin",
                "--auteur.login.accounts[0].password-hash=" + hash,
                "--auteur.login.accounts[0].roles=ADMIN");
        try {
            var data = Files.createTempDirectory(folder, "node-");
            var settings = Stream.concat(database.settings().stream(), account).toArray(String[]::new);
            var studio = StudioProcess.start(data, settings);
            synchronized (running) {
                running.add(studio);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void askBothAtOnce(String projection) {
        var answers = running.parallelStream().map(studio -> ask(studio, "/" + projection)).toList();
        assertThat(answers).contains(202).allMatch(status -> status == 202 || status == 409);
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.operation WHERE ended_at IS NULL") == 0);
        assertThat(database.number("SELECT count(*) FROM runtime.operation WHERE state = 'DONE'")).isEqualTo(1);
    }

    private static int ask(StudioProcess studio, String projection) {
        return studio.client("admin")
                .post("/api/admin/projections%s/rebuild".formatted(projection),
                        String.format(Locale.ROOT, "{\"reason\": \"A test\", \"eventsPerSecond\": %d}",
                                EVENTS_PER_SECOND))
                .status();
    }

    private StudioProcess ownerOfTheFirst() {
        var owner = patiently().until(() -> database.list(String.class,
                "SELECT s.owner" + CANDIDATES + " AND s.owner IS NOT NULL ORDER BY b.id LIMIT 1"),
                found -> !found.isEmpty()).getFirst();
        return running.stream()
                .filter(studio -> owner.contains(String.format(Locale.ROOT, "-%d-", studio.pid())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No process is " + owner));
    }

    private static String nodeOf(StudioProcess studio) {
        return String.format(Locale.ROOT, "%%-%d-%%", studio.pid());
    }

    /// Of the way of the one that is the least far.
    private void awaitPart(double part) {
        patiently().until(
                () -> database.number("SELECT coalesce(min(s.position), 1000000000)" + CANDIDATES) >= part * EVENTS);
    }

    /// Its claims are over at once, as if some seconds had passed.
    private void kill(StudioProcess studio) {
        studio.kill();
        synchronized (running) {
            running.remove(studio);
        }
        database.jdbc().update(
                "UPDATE runtime.segment SET claimed_until = now() - interval '1 second' WHERE owner LIKE ?",
                nodeOf(studio));
    }

    private void assertRows() {
        var reader = ProjectionNode.start(database, List.of());
        var oracle = new Oracle(database, reader);
        var tables = new Tables(database.jdbc());
        for (var projection : Projections.all()) {
            var expected = oracle.tablesOf(projection);
            tables.assertSame(database.build(projection.name(), State.ACTIVE).schema(), expected);
            tables.assertSame(database.build(projection.name(), State.PREVIOUS).schema(), expected);
        }
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isZero();
        assertThat(database.number("SELECT count(*) FROM runtime.scheduled_tasks WHERE task_name LIKE 'step%'"))
                .isZero();
    }
}
