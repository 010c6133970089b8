package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.counting.second.SecondCountingProjection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Readers never see a change of builds: no error, no missing table, no row less, no step back in time.
class ReadersIT {

    private static final String NAME = CountingProjection.NAME;
    private static final int EVENTS = 500;
    private static final int READERS = 3;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(81);
    private final AtomicBoolean isOver = new AtomicBoolean();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void seeNeitherRebuildNorSwitchNorSwitchBack() throws Exception {
        var first = ProjectionNode.start(database, List.of(new CountingProjection()));
        first.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        first.stop();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = Stream.generate(() -> threads.submit((Callable<Integer>) this::read)).limit(READERS).toList();
            try {
                changeEverything(threads);
            } finally {
                isOver.set(true);
            }
            for (var reader : readers) {
                assertThat(reader.get()).as("reads").isGreaterThan(50);
            }
        }
    }

    private void changeEverything(ExecutorService threads) throws Exception {
        var node = ProjectionNode.start(database, List.of(new CountingProjection(), new SecondCountingProjection()));
        var writing = threads.submit(() -> {
            while (!isOver.get()) {
                node.append(history.next(20));
                Waiting.untilAllCaughtUp(database);
            }
        });
        var admin = new Admin(database, node);
        patiently().until(() -> database.has(NAME, State.UNDECIDED));
        admin.does(OperationKind.ACCEPT_BUILD, NAME);
        admin.does(OperationKind.SWITCH_BACK, NAME);
        admin.does(OperationKind.SWITCH_BACK, NAME);
        var active = database.build(NAME, State.ACTIVE).id();
        admin.does(OperationKind.REBUILD_PROJECTION, NAME);
        patiently().until(() -> database.build(NAME, State.ACTIVE).id() != active);
        admin.does(OperationKind.PRUNE_BUILD, NAME);
        isOver.set(true);
        writing.get();
    }

    /// Reads as the program does, over one connection, until it is over.
    private int read() throws Exception {
        var reads = 0;
        Map<String, Long> before = Map.of();
        try (var connection = database.database().getConnection();
                var statement = connection
                        .prepareStatement("SELECT id, last_version, position FROM views.job_counts")) {
            while (!isOver.get()) {
                var found = new HashMap<String, Long>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getLong(2));
                        found.merge("position", rows.getLong(3), Math::max);
                    }
                }
                before.forEach((job, version) -> assertThat(found.getOrDefault(job, -1L)).as(job)
                        .isGreaterThanOrEqualTo(version));
                before = found;
                reads++;
            }
        }
        return reads;
    }
}
