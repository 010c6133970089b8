package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.testing.Projections;
import auteur.query.Projection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an older or newer program has written, and what was damaged, is told apart; it holds up nothing but its own job.
class UnreadableEventsIT {

    /// So many that a new view has a long way to go.
    private static final int EVENTS = 2500;
    private static final long VERSION = 3;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(51);
    private final Counts counts = new Counts(database);
    private UUID unknown = new UUID(0, 0);
    private UUID damaged = new UUID(0, 0);

    @BeforeEach
    void writeWhatCannotBeRead() {
        var events = history.next(EVENTS);
        var jobs = events.stream()
                .filter(event -> event.getSequenceNumber() == VERSION + 2)
                .map(DomainEventMessage::getAggregateIdentifier)
                .filter(stream -> !stream.startsWith("profile"))
                .map(UUID::fromString)
                .limit(2)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        unknown = jobs.getFirst();
        damaged = jobs.getLast();
        var writer = ProjectionNode.start(database, List.of());
        writer.append(events);
        Waiting.untilAllCaughtUp(database);
        writer.stop();
        database.jdbc().execute("CREATE TABLE public.whole AS SELECT position, type, payload FROM events.event");
        change("type = 'FilmPainted'", unknown);
        change("payload = '{\"jobId\": 5}'", damaged);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void parksThemByTheirKindAndTakesThemInWhenTheyCanBeRead() {
        var node = ProjectionNode.start(database, List.of(new CountingProjection()));
        var admin = new Admin(database, node);
        var active = awaitActive();

        assertThat(parked(active, unknown)).containsExactly("UNKNOWN_TYPE", "WAITS");
        assertThat(parked(active, damaged)).containsExactly("CANNOT_DECODE", "WAITS");
        assertThat(counts.wrong(active.schema())).containsExactly(unknown, damaged);

        admin.does(OperationKind.REBUILD_JOB, damaged.toString());
        assertThat(parked(active, damaged)).containsExactly("CANNOT_DECODE", "WAITS");
        assertThat(counts.wrong(active.schema())).containsExactly(unknown, damaged);

        database.jdbc().update("""
                UPDATE events.event e SET type = w.type, payload = w.payload FROM public.whole w WHERE w.position = e.position
                """);
        admin.does(OperationKind.RETRY_DEAD_LETTERS, OperationArguments.ALL, Map.of());
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.dead_letter") == 0);
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active.schema());
    }

    @Test
    void parksThemInTheViewsOfTheProgramThatTheyMayMatterTo() {
        ProjectionNode.start(database, Projections.all());
        patiently().until(
                () -> Projections.all().stream().allMatch(view -> database.has(view.name(), State.ACTIVE)));
        Waiting.untilAllCaughtUp(database);

        for (var projection : Projections.all()) {
            var build = database.build(projection.name(), State.ACTIVE);
            assertThat(parked(build, unknown)).first().isEqualTo("UNKNOWN_TYPE");
            assertThat(parked(build, damaged).stream().findFirst()).isEqualTo(
                    isAbout(projection, damaged) ? Optional.of("CANNOT_DECODE") : Optional.empty());
            assertThat(database.number("SELECT count(DISTINCT sequence) FROM runtime.dead_letter")).isEqualTo(2);
        }
        assertThat(database.number("SELECT count(*) FROM views.director_jobs")).isGreaterThan(2);
    }

    private boolean isAbout(Projection projection, UUID job) {
        var type = database.one(String.class, "SELECT type FROM events.event WHERE stream = ? AND version = ?",
                job.toString(), VERSION);
        return projection.eventTypes().stream().anyMatch(known -> known.getSimpleName().equals(type));
    }

    /// The kinds of error of what is parked, by position.
    private List<String> parked(Build build, UUID job) {
        return database.list(String.class,
                "SELECT error_kind FROM runtime.dead_letter WHERE processor = ? AND sequence = ? ORDER BY position",
                build.processor(), job)
                .stream()
                .distinct()
                .toList();
    }

    private Build awaitActive() {
        patiently().until(() -> database.has(CountingProjection.NAME, State.ACTIVE));
        Waiting.untilAllCaughtUp(database);
        return database.build(CountingProjection.NAME, State.ACTIVE);
    }

    private void change(String what, UUID job) {
        database.jdbc().update(
                "UPDATE events.event SET %s WHERE stream = ? AND version = ?".formatted(what), job.toString(), VERSION);
    }
}
