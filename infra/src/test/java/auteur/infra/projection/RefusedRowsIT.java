package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.counting.SometimesEmptyProjection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Rows that the database refuses are a matter of their job alone, also when they are made anew.
class RefusedRowsIT {

    private static final int EVENTS = 300;
    private static final long REFUSED_VERSION = 2;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(43);
    private final Counts counts = new Counts(database);
    private final AtomicReference<@Nullable UUID> refused = new AtomicReference<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void areParkedFromTheEventThatMadeThem() {
        var node = ProjectionNode.start(database,
                List.of(new SometimesEmptyProjection(event -> event.version() == REFUSED_VERSION
                        && event.event().jobId().value().equals(refused.get()))));
        var admin = new Admin(database, node);
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var active = database.build(CountingProjection.NAME, State.ACTIVE);
        var job = database.one(UUID.class,
                "SELECT id FROM %s.job_counts WHERE last_version > 4 ORDER BY 1 LIMIT 1".formatted(active.schema()));
        refused.set(job);

        admin.does(OperationKind.REBUILD_JOB, job.toString());

        assertThat(database.list(Long.class,
                "SELECT version FROM runtime.dead_letter WHERE sequence = ? AND error_kind = 'HANDLER_FAILED'", job))
                .containsExactly(REFUSED_VERSION);
        assertThat(database.one(String.class,
                "SELECT error_text FROM runtime.dead_letter WHERE error_kind = 'HANDLER_FAILED'"))
                .contains("null value in column \"events\"");
        node.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        assertThat(counts.wrong(active.schema())).containsExactly(job);

        refused.set(null);
        admin.does(OperationKind.RETRY_DEAD_LETTERS, OperationArguments.ALL, Map.of());
        patiently().until(() -> database.number("SELECT count(*) FROM runtime.dead_letter") == 0);
        counts.assertExact(active.schema());
    }
}
