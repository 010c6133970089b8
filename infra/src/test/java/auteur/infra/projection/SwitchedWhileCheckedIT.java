package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.watch.SchemaWatch;
import auteur.infra.schema.LogGuard;
import auteur.infra.schema.SchemaGuard;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A check of the tables takes a change of builds for what it is.
class SwitchedWhileCheckedIT {

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final ProjectionNode node = ProjectionNode.start(database, List.of(new CountingProjection()));
    private final AtomicBoolean isToSwitch = new AtomicBoolean();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void findsNoDamageWhenAnotherBuildBeginsToServeInTheMiddle() {
        try (var pool = database.pool("watch", 3, this::maybeSwitch)) {
            var jdbc = new JdbcTemplate(pool);
            var guard = SchemaGuard.ofTheProgram(
                    jdbc, new JdbcTransactionManager(pool), List.of("runtime", "events", "views"));
            var watch = new SchemaWatch(
                    guard, new LogGuard(guard), new Builds(jdbc), new Codes(List.of(new CountingProjection())));
            watch.check();
            isToSwitch.set(true);

            var outcome = watch.check();

            assertThat(isToSwitch).isFalse();
            assertThat(database.has(CountingProjection.NAME, State.PREVIOUS)).isTrue();
            assertThat(outcome).isEqualTo("Everything is as declared");
            assertThat(watch.ofProjection(CountingProjection.NAME).inService()).isTrue();
        }
    }

    /// After it has read which builds serve, and before it looks at the views.
    private void maybeSwitch(String statement) {
        if (statement.contains("pg_class") && statement.contains("c.relnamespace = to_regnamespace")
                && isToSwitch.getAndSet(false)) {
            new Admin(database, node).does(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME);
            patiently().until(() -> database.has(CountingProjection.NAME, State.PREVIOUS));
        }
    }
}
