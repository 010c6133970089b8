package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.command.work.Reactions;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.testing.Projections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an admin asks of processors holds for all nodes, and no event is lost or taken in twice by it.
class ProcessorControlIT {

    private static final int EVENTS = 200;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(91);
    private final Counts counts = new Counts(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void splitsMergesStopsAndStartsWhileEventsFlow() throws Exception {
        var node = node();
        var other = node();
        var admin = new Admin(database, other);
        var active = database.build(CountingProjection.NAME, State.ACTIVE);
        var isOver = new AtomicBoolean();
        var writing = Thread.ofVirtual().start(() -> {
            while (!isOver.get()) {
                node.append(history.next(10));
            }
        });
        var processors = List.of(active.processor(), Reactions.GROUP);
        eachDoes(admin, OperationKind.SPLIT_SEGMENT, processors, segment(0));
        eachDoes(admin, OperationKind.SPLIT_SEGMENT, processors, segment(1));
        assertThat(admin.isRefused(OperationKind.SPLIT_SEGMENT, Reactions.GROUP, segment(7))).contains("no segment 7");
        assertThat(admin.isRefused(OperationKind.MERGE_SEGMENTS, Reactions.GROUP, segment(0)))
                .contains("split further");
        eachDoes(admin, OperationKind.STOP_PROCESSOR, processors, Map.of());
        assertThat(followersOf(processors)).isZero();
        eachDoes(admin, OperationKind.START_PROCESSOR, processors, Map.of());
        patiently().until(() -> followersOf(processors) == 6);
        eachDoes(admin, OperationKind.MERGE_SEGMENTS, processors, segment(3));
        eachDoes(admin, OperationKind.MERGE_SEGMENTS, processors, segment(1));
        assertThat(admin.isRefused(OperationKind.MERGE_SEGMENTS, Reactions.GROUP, segment(0)))
                .contains("one segment only");
        isOver.set(true);
        writing.join();
        node.stop();
        var restarted = node();
        restarted.append(new RandomHistory(92).next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        counts.assertExact(active.schema());
        counts.assertReactedOnce();
    }

    private static void eachDoes(Admin admin, OperationKind kind, List<String> processors,
            Map<String, String> arguments) {
        processors.stream()
                .map(processor -> admin.ask(kind, processor, arguments))
                .toList()
                .forEach(operation -> assertThat(admin.await(operation)).as(kind.name())
                        .returns("DONE", Admin.Ended::state));
    }

    private long followersOf(List<String> processors) {
        return database.number("SELECT count(*) FROM runtime.segment WHERE processor = ANY (?) AND owner IS NOT NULL",
                (Object) processors.toArray(String[]::new));
    }

    @Test
    void isDoneWhenEveryLivingNodeHasSaidSo() {
        var node = node();
        node();
        var living = database.list(String.class, "SELECT name FROM runtime.node");
        var dead = node();
        var admin = new Admin(database, node);
        var processor = database.build(CountingProjection.NAME, State.ACTIVE).processor();
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.node") == 3);
        var stop = admin.ask(OperationKind.STOP_PROCESSOR, processor);
        assertThat(admin.await(stop).state()).isEqualTo("DONE");
        assertThat(acknowledgements(stop)).isEqualTo(3);

        dead.kill();
        database.jdbc().update("UPDATE runtime.node SET seen_at = seen_at - interval '1 minute' WHERE name <> ALL (?)",
                (Object) living.toArray(String[]::new));
        database.passLease();
        var start = admin.ask(OperationKind.START_PROCESSOR, processor);
        assertThat(admin.await(start).state()).isEqualTo("DONE");
        assertThat(acknowledgements(start)).isEqualTo(2);
    }

    @Test
    void isOverAfterItsTimeWhenALivingNodeSaysNothing() {
        var admin = new Admin(database, node());
        database.jdbc().update(
                "INSERT INTO runtime.node (name, host, seen_at) VALUES ('silent', 'nowhere', now() + interval '50 seconds')");
        var stop = admin.ask(OperationKind.STOP_PROCESSOR,
                database.build(CountingProjection.NAME, State.ACTIVE).processor());
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.operation WHERE state = 'RUNNING'") == 1);
        database.jdbc().update("UPDATE runtime.operation SET deadline = now()");

        assertThat(admin.await(stop)).satisfies(ended -> {
            assertThat(ended.state()).isEqualTo("TIMED_OUT");
            assertThat(ended.outcome()).contains("silent");
        });
    }

    @Test
    void keepsARebuildToItsPace() {
        var node = node();
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var began = System.nanoTime();
        new Admin(database, node).does(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME,
                Map.of(OperationArguments.EVENTS_PER_SECOND, "80"));
        patiently().until(() -> database.has(CountingProjection.NAME, State.PREVIOUS));

        assertThat((System.nanoTime() - began) / 1e9).isGreaterThan(EVENTS / 80.0 * 0.6);
        Waiting.untilAllCaughtUp(database);
        counts.assertExact("views");
    }

    @Test
    void makesTheRowsOfAJobAndOfAUserAnew() {
        var node = ProjectionNode.start(database, Projections.all());
        var admin = new Admin(database, node);
        node.append(history.next(EVENTS * 3));
        Waiting.untilAllCaughtUp(database);
        var job = database.one(UUID.class, "SELECT job_id FROM views.video_scenes ORDER BY 1 LIMIT 1");
        var user = database.one(UUID.class,
                "SELECT user_id FROM views.learning_events WHERE user_id NOT IN (SELECT user_id FROM views.director_jobs WHERE id = ?)"
                        + " ORDER BY 1 LIMIT 1",
                job);
        damage("video_scenes", "DELETE FROM %s WHERE job_id = ?", job);
        damage("director_jobs", "UPDATE %s SET title = 'damaged', state = '{}' WHERE id = ?", job);
        damage("video_assets", "UPDATE %s SET job_id = gen_random_uuid() WHERE job_id = ?", job);
        damage("video_assets", """
                INSERT INTO %s SELECT gen_random_uuid(), ?, 'x', 'x', 1, 'x', NULL, '{}', now(), 1""", job);
        damage("creative_profile", "DELETE FROM %s WHERE user_id = ?", user);
        damage("learning_events", "UPDATE %s SET raw_scores = '{}' WHERE user_id = ?", user);
        damage("director_jobs", "DELETE FROM %s WHERE user_id = ?", user);

        admin.does(OperationKind.REBUILD_JOB, String.valueOf(job));
        admin.does(OperationKind.REBUILD_USER, String.valueOf(user));

        var oracle = new Oracle(database, node);
        for (var projection : Projections.all()) {
            new Tables(database.jdbc()).assertSame(
                    database.build(projection.name(), State.ACTIVE).schema(), oracle.tablesOf(projection));
        }
    }

    private void damage(String table, String sql, Object key) {
        var schema = database.one(String.class,
                "SELECT schema_name FROM runtime.build WHERE state = 'ACTIVE' AND to_regclass(format('%I.%I', schema_name, ?::text)) IS NOT NULL",
                table);
        assertThat(database.jdbc().update(sql.formatted(schema + "." + table), key)).isPositive();
    }

    private long acknowledgements(UUID operation) {
        return database.number("SELECT count(*) FROM runtime.operation_acknowledgement WHERE operation = ?", operation);
    }

    private static Map<String, String> segment(int number) {
        return Map.of(OperationArguments.SEGMENT, String.valueOf(number));
    }

    private ProjectionNode node() {
        return ProjectionNode.start(database, List.of(new CountingProjection()));
    }
}
