package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.command.film.job.JobEvent;
import auteur.infra.projection.build.Build.State;
import auteur.infra.testing.Projections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whatever is made anew from the log is, byte for byte, what was written while it happened.
class RebuiltEqualsLiveIT {

    private static final int EVENTS = Integer.getInteger("auteur.projections.events", 4000);

    private static final int KILLS = 3;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final Tables tables = new Tables(database.jdbc());
    private final Random random = new Random(20);
    private final RandomHistory history = new RandomHistory(21);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyProjectionInOneSegmentAndInSeveral() {
        var node = ProjectionNode.start(database, Projections.all());
        var admin = new Admin(database, node);
        happens(node, EVENTS / 2);
        Projections.all()
                .stream()
                .map(projection -> admin.ask(
                        OperationKind.SPLIT_SEGMENT,
                        database.build(projection.name(), State.ACTIVE).processor(),
                        Map.of(OperationArguments.SEGMENT, "0")))
                .toList()
                .forEach(split -> assertThat(admin.await(split).state()).isEqualTo("DONE"));
        happens(node, EVENTS - EVENTS / 2);
        assertThat(typesIn(database)).as("event types in the history").containsAll(typesOfJobs());

        admin.does(OperationKind.REBUILD_PROJECTION, OperationArguments.ALL);
        assertRebuilt(node);
    }

    /// The killed ones leave claims behind, and the connections of transactions that were under way.
    @Test
    void everyProjectionThoughNodesAreKilledOnTheWay() {
        var node = ProjectionNode.start(database, Projections.all());
        happens(node, EVENTS);
        Waiting.untilAllCaughtUp(database);
        new Admin(database, node).does(OperationKind.REBUILD_PROJECTION, OperationArguments.ALL,
                Map.of(OperationArguments.EVENTS_PER_SECOND, String.valueOf(EVENTS / 4)));
        for (var kill = 1; kill <= KILLS; kill++) {
            var moment = (long) (EVENTS * (kill - random.nextDouble()) / (KILLS + 1));
            patiently().until(() -> furthestCandidate() >= moment);
            node.kill();
            database.passLease();
            database.forgetNodes();
            node = ProjectionNode.start(database, Projections.all());
            happens(node, 100);
        }
        assertRebuilt(node);
    }

    private long furthestCandidate() {
        return database.number("""
                SELECT coalesce(max(s.position), 0) FROM runtime.segment s JOIN runtime.processor p ON p.name = s.processor
                JOIN runtime.build b ON b.id = p.build WHERE b.state = 'BUILDING' OR b.activated_at > b.created_at
                """);
    }

    private void assertRebuilt(ProjectionNode node) {
        patiently().until(() -> Projections.all().stream()
                .allMatch(projection -> database.has(projection.name(), State.PREVIOUS)));
        Waiting.untilAllCaughtUp(database);

        var oracle = new Oracle(database, node);
        for (var projection : Projections.all()) {
            var live = database.build(projection.name(), State.PREVIOUS).schema();
            var rebuilt = database.build(projection.name(), State.ACTIVE).schema();
            var expected = oracle.tablesOf(projection);
            assertThat(tables.count(expected)).as("rows of " + projection.name()).isPositive();
            tables.assertSame(live, expected);
            tables.assertSame(rebuilt, expected);
        }
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isZero();
        assertThat(database.number("SELECT count(*) FROM runtime.build_difference")).isZero();
    }

    /// In appends of any size, while the views follow.
    private void happens(ProjectionNode node, int events) {
        var left = events;
        while (left > 0) {
            var some = Math.min(left, 1 + random.nextInt(EVENTS / 20));
            List<DomainEventMessage<?>> next = history.next(some);
            node.append(next);
            left -= some;
        }
    }

    private static List<String> typesIn(ProjectionDatabase database) {
        return database.jdbc().query("SELECT DISTINCT type FROM events.event", (row, _) -> row.getString(1));
    }

    private static List<String> typesOfJobs() {
        return JobEvent.FAMILY.eventTypes().stream().map(Class::getSimpleName).toList();
    }
}
