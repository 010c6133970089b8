package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.operations.OperationKind;
import auteur.infra.projection.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nodes that share the work, lose it and take it over count every event once.
class TakeoverIT {

    private static final int EVENTS = 300;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(31);
    private final Counts counts = new Counts(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesOneRebuildWhenTwoNodesAreAskedAtOnce() {
        var one = node();
        var other = node();
        one.append(history.next(EVENTS));

        var answers = Stream.of(new Admin(database, one), new Admin(database, other))
                .parallel()
                .map(admin -> admin.await(admin.ask(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME)))
                .toList();

        assertThat(answers).extracting(Admin.Ended::state).containsExactlyInAnyOrder("DONE", "REFUSED");
        assertThat(answers).filteredOn(answer -> answer.state().equals("REFUSED"))
                .first()
                .satisfies(answer -> assertThat(answer.outcome()).contains("rebuilt already"));
        patiently().until(() -> database.has(CountingProjection.NAME, State.PREVIOUS));
        assertThat(database.number("SELECT count(*) FROM runtime.build")).isEqualTo(2);
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active().schema());
        counts.assertReactedOnce();
    }

    @ParameterizedTest
    @EnumSource
    void countsNothingTwiceWhenAFrozenNodeWakesUpAfterAnotherTookOver(Moment moment) throws Exception {
        var sleeper = node();
        sleeper.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var claimed = claims();
        var writer = ProjectionNode.start(database, List.of());
        var freezing = Thread.ofVirtual().start(() -> freeze(sleeper, moment));
        writer.append(history.next(EVENTS));
        freezing.join();

        var other = node();
        database.passLease();
        Waiting.untilAllCaughtUp(database);
        assertThat(claims()).doesNotContainAnyElementsOf(claimed);
        writer.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active().schema());
        sleeper.frost().thaw();
        other.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        counts.assertExact(active().schema());
        counts.assertReactedOnce();
    }

    private static void freeze(ProjectionNode node, Moment moment) {
        try {
            node.frost().comeBefore(moment.isBefore());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> claims() {
        return database.list(String.class,
                "SELECT format('%s %s %s', processor, segment, fence) FROM runtime.segment WHERE processor = ?",
                active().processor());
    }

    private Build active() {
        return database.build(CountingProjection.NAME, State.ACTIVE);
    }

    private ProjectionNode node() {
        return ProjectionNode.start(database, List.of(new CountingProjection()));
    }
}
