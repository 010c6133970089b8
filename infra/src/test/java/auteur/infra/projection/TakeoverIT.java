package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.segment.Segments;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    /// All at the same time, as what a frozen node has locked is free only after a while.
    @Test
    void countsNothingTwiceWhenAFrozenNodeWakesUpAfterAnotherTookOver() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var trials = Stream.of(FreezingPoint.values())
                    .<Callable<FreezingPoint>>map(moment -> () -> {
                        var trial = new TakeoverIT();
                        try {
                            trial.takeOver(moment);
                        } finally {
                            trial.close();
                        }
                        return moment;
                    })
                    .toList();
            for (var trial : threads.invokeAll(trials)) {
                trial.get();
            }
        }
    }

    private void takeOver(FreezingPoint moment) throws InterruptedException {
        var sleeper = node();
        sleeper.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var claimed = claims();
        var writer = ProjectionNode.start(database, List.of());
        sleeper.frost().comeBefore(moment.isBefore());
        writer.append(history.next(EVENTS));
        sleeper.frost().await();

        var other = node();
        database.setClockBack();
        Waiting.untilAllCaughtUp(database);
        assertThat(claims()).as(moment.name()).doesNotContainAnyElementsOf(claimed);
        writer.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active().schema());
        sleeper.frost().thaw();
        other.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        counts.assertExact(active().schema());
        counts.assertReactedOnce();
    }

    /// It woke up with a large batch, so that its position alone does not tell that it comes too late.
    @Test
    void countsNothingTwiceWhenTheOtherIsStillBehindTheOneThatWakesUp() throws Exception {
        var sleeper = node();
        sleeper.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var writer = ProjectionNode.start(database, List.of());
        database.jdbc().update("UPDATE runtime.segment SET hold_at = position, hold_until = now() + interval '1 hour'");
        writer.append(history.next(EVENTS));
        sleeper.frost().comeBefore(FreezingPoint.BEFORE_WRITING.isBefore());
        database.jdbc().update("UPDATE runtime.segment SET hold_at = NULL, hold_until = NULL");
        sleeper.frost().await();
        var segments = new Segments(database.jdbc());
        var start = segments.position(active().processor());
        database.jdbc().update("UPDATE runtime.processor SET events_per_second = 4");

        node();
        database.passLease();
        patiently().until(() -> segments.position(active().processor()) > start);
        sleeper.frost().thaw();
        var thawedAt = segments.position(active().processor());
        patiently().until(() -> segments.position(active().processor()) > thawedAt + 1);
        assertThat(segments.position(active().processor())).isLessThan(start + EVENTS / 2);
        database.jdbc().update("UPDATE runtime.processor SET events_per_second = NULL");
        Waiting.untilAllCaughtUp(database);
        writer.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        counts.assertExact(active().schema());
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
