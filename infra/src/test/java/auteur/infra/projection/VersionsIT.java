package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.counting.second.SecondCountingProjection;
import auteur.infra.projection.counting.third.ThirdCountingProjection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A new version is built beside the old one, compared with it, and put in its place or not; readers of the old one notice nothing before.
class VersionsIT {

    private static final String NAME = CountingProjection.NAME;
    private static final int EVENTS = 300;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(71);
    private final Counts counts = new Counts(database);
    private final Tables tables = new Tables(database.jdbc());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void waitsForAnAdminWhenItDiffersAndCanBeTakenBack() {
        var node = upgraded(new CountingProjection(), new SecondCountingProjection());
        var admin = new Admin(database, node);
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        var candidate = database.build(NAME, State.UNDECIDED);
        var jobs = database.number("SELECT count(*) FROM views.job_counts");

        assertThat(database.list(String.class,
                "SELECT format('%s.%s %s %s', table_name, column_name, kind, differing_rows) FROM runtime.build_difference"
                        + " WHERE build = ? ORDER BY 1",
                candidate.id()))
                .containsExactly("job_counts.events VALUE " + jobs, "job_counts.scenes COLUMN_NEW " + jobs);
        assertThat(database.one(String.class,
                "SELECT samples::text FROM runtime.build_difference WHERE build = ? AND column_name = 'events'",
                candidate.id())).contains("before", "after");
        assertThat(database.number("SELECT compared_position FROM runtime.build WHERE id = ?", candidate.id()))
                .isPositive();
        assertThat(database.build(NAME, State.ACTIVE).version()).isEqualTo(1);
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        tables.assertSame("views", database.build(NAME, State.ACTIVE).schema());

        admin.does(OperationKind.ACCEPT_BUILD, NAME);
        assertServes(candidate, 2);
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(database.build(NAME, State.PREVIOUS).schema());
        assertThat(database.number("SELECT sum(events) FROM views.job_counts"))
                .isEqualTo(database.number("SELECT sum(events) + 9 * count(*) FROM %s.job_counts"
                        .formatted(database.build(NAME, State.PREVIOUS).schema())));

        admin.does(OperationKind.SWITCH_BACK, NAME);
        assertThat(database.build(NAME, State.ACTIVE).version()).isEqualTo(1);
        counts.assertExact("views");
        node.append(history.next(EVENTS));
        admin.does(OperationKind.SWITCH_BACK, NAME);
        assertServes(candidate, 2);
    }

    @Test
    void makesRowsAnewThoughNobodyFollowsTheBuildBeforeAnyMore() {
        var node = upgraded(new CountingProjection(), new SecondCountingProjection());
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        new Admin(database, node).does(OperationKind.ACCEPT_BUILD, NAME);
        patiently().until(() -> database.has(NAME, State.PREVIOUS));
        node.stop();

        var newer = ProjectionNode.start(database, List.of(new SecondCountingProjection()));
        var job = database.one(String.class, "SELECT id::text FROM views.job_counts ORDER BY 1 LIMIT 1");
        new Admin(database, newer).does(OperationKind.REBUILD_JOB, job);

        assertThat(database.list(String.class, "SELECT processor FROM runtime.key_rebuild"))
                .containsExactly(database.build(NAME, State.PREVIOUS).processor());
    }

    @Test
    void isNotBegunAgainOnceItWasAbandoned() {
        var node = upgraded(new CountingProjection(), new SecondCountingProjection());
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        var candidate = database.build(NAME, State.UNDECIDED);
        new Admin(database, node).does(OperationKind.CANCEL_REBUILD, NAME);

        node.stop();
        var restarted = ProjectionNode.start(database,
                List.of(new CountingProjection(), new SecondCountingProjection()));
        restarted.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        assertThat(new Builds(database.jdbc()).candidate(NAME)).isEmpty();
        assertThat(tables.of(candidate.schema())).isEmpty();
        counts.assertExact("views");

        new Admin(database, restarted).does(OperationKind.REBUILD_PROJECTION, NAME);
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
    }

    @Test
    void canBeCancelledHalfWay() {
        var isHalfWay = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var node = upgraded(new CountingProjection(), new SecondCountingProjection(recorded -> {
            if (recorded.position() > EVENTS / 2) {
                isHalfWay.countDown();
                patiently().until(() -> goesOn.getCount() == 0);
            }
        }));
        patiently().until(() -> isHalfWay.getCount() == 0);
        var candidate = new Builds(database.jdbc()).candidate(NAME).orElseThrow();
        var cancelling = new Admin(database, node).ask(OperationKind.CANCEL_REBUILD, NAME);
        goesOn.countDown();

        assertThat(new Admin(database, node).await(cancelling).state()).isEqualTo("DONE");
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        assertThat(tables.of(candidate.schema())).isEmpty();
        counts.assertExact("views");
    }

    @Test
    void beginsToServeAtOnceWhenARebuildIsTheSame() {
        var node = ProjectionNode.start(database, List.of(new CountingProjection()));
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var first = database.build(NAME, State.ACTIVE);
        new Admin(database, node).does(OperationKind.REBUILD_PROJECTION, NAME);

        patiently().until(() -> database.has(NAME, State.PREVIOUS));
        assertThat(database.build(NAME, State.PREVIOUS).id()).isEqualTo(first.id());
        assertThat(database.number("SELECT count(*) FROM runtime.build_difference")).isZero();
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact("views");
        tables.assertSame(first.schema(), database.build(NAME, State.ACTIVE).schema());
    }

    @Test
    void tellsOfATableMore() {
        upgraded(new CountingProjection(), new ThirdCountingProjection());
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        assertThat(database.list(String.class, "SELECT table_name || ' ' || kind FROM runtime.build_difference"))
                .containsExactly("job_ends TABLE_NEW");
    }

    /// The old program's shares of the log may have stopped at different places.
    @Test
    void isComparedWithOneThatNobodyKeepsUpToDate() {
        var old = ProjectionNode.start(database, List.of(new CountingProjection()));
        var processor = database.build(NAME, State.ACTIVE).processor();
        old.append(history.next(EVENTS));
        new Admin(database, old).does(OperationKind.SPLIT_SEGMENT, processor, Map.of(OperationArguments.SEGMENT, "0"));
        Waiting.untilAllCaughtUp(database);
        database.jdbc().update("UPDATE runtime.segment SET hold_at = position, hold_until = now() + interval '1 hour'"
                + " WHERE processor = ? AND segment = 1", processor);
        old.append(history.next(EVENTS));
        patiently().until(() -> database.number("SELECT max(position) FROM runtime.segment WHERE processor = ?",
                processor) == database.head());
        old.stop();
        database.jdbc().update("UPDATE runtime.segment SET hold_at = NULL, hold_until = NULL");
        var left = database.build(NAME, State.ACTIVE);
        var before = database.number("SELECT sum(events) FROM views.job_counts");
        var jobs = database.number("SELECT count(*) FROM views.job_counts");

        ProjectionNode.start(database, List.of(new SecondCountingProjection()));
        patiently().until(() -> database.build(NAME, State.ACTIVE).id() != left.id());
        assertThat(database.one(String.class,
                "SELECT string_agg(format('%s %s', kind, differing_rows), ', ') FROM runtime.build_difference"
                        + " WHERE build = ? AND column_name = 'events'",
                database.build(NAME, State.ACTIVE).id())).isEqualTo("VALUE " + jobs);
        assertThat(database.number("SELECT sum(events) FROM %s.job_counts".formatted(left.schema()))).isEqualTo(before);
        Waiting.untilCaughtUp(database, database.build(NAME, State.ACTIVE).processor(), database.head());
        assertThat(database.number("SELECT sum(events - 9) FROM views.job_counts"))
                .isEqualTo(database.number("SELECT count(*) FROM events.event WHERE stream ~ '^[0-9a-f]{8}-'"));
    }

    @Test
    void takesThePlaceOfOneWhoseLastProgramGoes() {
        var old = ProjectionNode.start(database, List.of(new CountingProjection()));
        old.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var young = ProjectionNode.start(database, List.of(new SecondCountingProjection()));
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        assertThat(database.build(NAME, State.ACTIVE).version()).isEqualTo(1);

        old.stop();
        patiently().until(() -> database.build(NAME, State.ACTIVE).version() == 2);
        young.append(history.next(EVENTS));
        Waiting.untilCaughtUp(database, database.build(NAME, State.ACTIVE).processor(), database.head());
    }

    private void assertServes(Build build, int version) {
        assertThat(database.build(NAME, State.ACTIVE).id()).isEqualTo(build.id());
        assertThat(database.build(NAME, State.ACTIVE).version()).isEqualTo(version);
    }

    /// The old program writes a history, then one with both versions starts.
    private ProjectionNode upgraded(CountingProjection old, CountingProjection young) {
        var first = ProjectionNode.start(database, List.of(old));
        first.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        first.stop();
        return ProjectionNode.start(database, List.of(old, young));
    }
}
