package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.segment.Segments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An event that cannot be taken in parks its own job, in order; all others go on.
class DeadLettersIT {

    private static final int EVENTS = 400;
    private static final long FAILING_VERSION = 2;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(41);
    private final Counts counts = new Counts(database);
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final ProjectionNode node = ProjectionNode.start(database, List.of(new CountingProjection(recorded -> {
        if (recorded.version() == FAILING_VERSION && failing.contains(recorded.event().jobId().value())) {
            throw new IllegalStateException("This job is refused");
        }
    })));
    private final Admin admin = new Admin(database, node);
    private final Build active = database.build(CountingProjection.NAME, State.ACTIVE);
    private List<UUID> jobs = List.of();

    @BeforeEach
    void failOnTwoJobs() {
        var events = history.next(EVENTS);
        jobs = events.stream()
                .filter(event -> event.getSequenceNumber() == FAILING_VERSION + 3)
                .map(DomainEventMessage::getAggregateIdentifier)
                .filter(stream -> !stream.startsWith("profile"))
                .map(UUID::fromString)
                .limit(2)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        failing.addAll(jobs);
        node.append(events);
        Waiting.untilAllCaughtUp(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void parksTheJobInOrderWhileOthersGoOn() {
        assertThat(counts.wrong(active.schema())).isEqualTo(jobs);
        for (var job : jobs) {
            var parked = database.list(Long.class,
                    "SELECT version FROM runtime.dead_letter WHERE sequence = ? ORDER BY position", job);
            var happened = database.list(Long.class,
                    "SELECT version FROM events.event WHERE stream = ? AND version >= ? ORDER BY position",
                    job.toString(), FAILING_VERSION);
            assertThat(parked).hasSizeGreaterThan(3).isEqualTo(happened);
            assertThat(database.list(String.class,
                    "SELECT DISTINCT error_kind FROM runtime.dead_letter WHERE sequence = ? AND version = ?", job,
                    FAILING_VERSION))
                    .containsExactly("HANDLER_FAILED");
            assertThat(database.list(String.class,
                    "SELECT DISTINCT error_kind FROM runtime.dead_letter WHERE sequence = ? AND version > ?", job,
                    FAILING_VERSION))
                    .containsExactly("WAITS");
        }
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter WHERE processor <> ?", active.processor()))
                .isZero();
    }

    @Test
    void makesGoodOneSequenceThenThoseOfAKindThenAll() {
        failing.remove(jobs.getFirst());
        retry(Map.of(OperationArguments.SEQUENCE, jobs.getFirst().toString()));
        awaitParked(jobs.getLast());
        assertThat(counts.wrong(active.schema())).containsExactly(jobs.getLast());

        retry(Map.of(OperationArguments.ERROR_KIND, "CANNOT_DECODE"));
        retry(Map.of(OperationArguments.PROCESSOR, "reactions"));
        assertThat(counts.wrong(active.schema())).containsExactly(jobs.getLast());
        failing.clear();
        retry(Map.of(OperationArguments.ERROR_KIND, "HANDLER_FAILED", OperationArguments.PROCESSOR,
                active.processor()));
        awaitParked();
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active.schema());
    }

    @Test
    void triesAgainByItselfAfterAPause() {
        passPause();
        patiently()
                .until(() -> database.number("SELECT min(attempts) FROM runtime.dead_letter WHERE attempts > 0") > 1);
        assertThat(counts.wrong(active.schema())).isEqualTo(jobs);

        failing.clear();
        passPause();
        awaitParked();
        counts.assertExact(active.schema());
    }

    @Test
    void givesUpOneEventAndGoesOnWithThoseBehindIt() {
        for (var job : jobs) {
            admin.await(
                    askToDiscard(database.number("SELECT min(id) FROM runtime.dead_letter WHERE sequence = ?", job)));
        }
        awaitParked();
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        assertThat(counts.wrong(active.schema())).isEqualTo(jobs);
        assertMissing(1);
    }

    @Test
    void keepsNothingWaitingForOneThatWasGivenUp() {
        for (var job : jobs) {
            var letters = database.list(Long.class,
                    "SELECT id FROM runtime.dead_letter WHERE sequence = ? ORDER BY id DESC",
                    job);
            letters.stream().map(this::askToDiscard).toList().forEach(admin::await);
        }
        awaitParked();
        var missing = database.number("""
                SELECT count(*) FROM events.event e WHERE stream = ?
                AND position > (SELECT position FROM %s.job_counts WHERE id = ?)
                """.formatted(active.schema()), jobs.getFirst().toString(), jobs.getFirst());
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        awaitParked();

        assertThat(missing).isPositive();
        assertThat(counts.wrong(active.schema())).isSubsetOf(jobs);
    }

    @Test
    void standsStillLoudlyWhenTheQueueIsFullUntilARebuildEmptiesIt() {
        database.jdbc().update("""
                INSERT INTO runtime.dead_letter (processor, sequence, position, stream, version, type, error_kind, error_text, attempts)
                SELECT ?, gen_random_uuid(), -n, 'x', 0, 'x', 'HANDLER_FAILED', 'x', 10
                FROM generate_series(1, ? - (SELECT count(*) FROM runtime.dead_letter)) n
                """, active.processor(), DeadLetters.MOST);
        var more = history.next(EVENTS);
        more.forEach(event -> addIfJob(event.getAggregateIdentifier()));
        node.append(more);

        patiently().until(() -> database.number(
                "SELECT count(*) FROM runtime.segment WHERE processor = ? AND error_kind = 'DEAD_LETTERS_FULL'",
                active.processor()) == 1);
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isEqualTo(DeadLetters.MOST);
        assertThat(new Segments(database.jdbc()).position(active.processor())).isLessThan(database.head());

        failing.clear();
        admin.does(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME);
        patiently().until(() -> database.build(CountingProjection.NAME, State.ACTIVE).id() != active.id());
        Waiting.untilCaughtUp(
                database, database.build(CountingProjection.NAME, State.ACTIVE).processor(), database.head());
        counts.assertExact(database.build(CountingProjection.NAME, State.ACTIVE).schema());
        admin.does(OperationKind.PRUNE_BUILD, CountingProjection.NAME);
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isZero();
    }

    private void addIfJob(String stream) {
        if (!stream.startsWith("profile")) {
            failing.add(UUID.fromString(stream));
        }
    }

    @Test
    void makesTheRowsOfAJobAnewUpToWhatStillFails() {
        var job = jobs.getFirst();
        admin.does(OperationKind.REBUILD_JOB, job.toString());
        assertThat(counts.wrong(active.schema())).isEqualTo(jobs);
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter WHERE sequence = ? AND attempts = 1", job))
                .isEqualTo(1);

        failing.remove(job);
        admin.does(OperationKind.REBUILD_JOB, job.toString());
        awaitParked(jobs.getLast());
        assertThat(counts.wrong(active.schema())).containsExactly(jobs.getLast());
    }

    private void assertMissing(int events) {
        for (var job : jobs) {
            assertThat(database.number("SELECT events FROM %s.job_counts WHERE id = ?".formatted(active.schema()), job))
                    .isEqualTo(database.number("SELECT count(*) FROM events.event WHERE stream = ?", job.toString())
                            - events);
        }
    }

    private void retry(Map<String, String> which) {
        admin.does(OperationKind.RETRY_DEAD_LETTERS, OperationArguments.ALL, which);
    }

    private UUID askToDiscard(long letter) {
        return admin.ask(OperationKind.DISCARD_DEAD_LETTER, OperationArguments.ALL,
                Map.of(OperationArguments.LETTER, String.valueOf(letter)));
    }

    private void passPause() {
        database.jdbc()
                .update("UPDATE runtime.dead_letter SET next_attempt_at = now() WHERE next_attempt_at IS NOT NULL");
    }

    private void awaitParked(UUID... sequences) {
        patiently().until(() -> database.list(UUID.class, "SELECT DISTINCT sequence FROM runtime.dead_letter")
                .equals(List.of(sequences)));
    }
}
