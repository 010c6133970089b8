package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.projection.build.Build;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import auteur.infra.projection.segment.Segments;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with the database for a while parks nothing, and heals by itself.
class DatabaseTroubleIT {

    private static final int EVENTS = 150;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(61);
    private final Counts counts = new Counts(database);
    private final ProjectionNode node = ProjectionNode.start(database, List.of(new CountingProjection()));
    private final ProjectionNode writer = ProjectionNode.start(database, List.of());
    private final Build active = database.build(CountingProjection.NAME, State.ACTIVE);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void survivesItsConnectionsOneAfterTheOther() {
        for (var i = 0; i < 5; i++) {
            writer.append(history.next(EVENTS));
            database.terminate(node.name());
            writer.append(history.next(EVENTS));
        }
        assertHealed();
    }

    @Test
    void survivesAServerThatIsAwayForAWhile() {
        writer.append(history.next(EVENTS));
        database.refuseConnections(true);
        database.terminate(node.name());
        writer.append(history.next(EVENTS));
        database.refuseConnections(false);
        assertHealed();
    }

    @Test
    void survivesStatementsThatTakeTooLong() throws SQLException {
        try (var connection = database.database().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE %s.job_counts IN EXCLUSIVE MODE".formatted(active.schema()));
            writer.append(history.next(EVENTS));
            database.limitStatements("150ms");
            database.terminate(node.name());
            patiently().until(() -> database.number(
                    "SELECT count(*) FROM runtime.segment WHERE processor = ? AND error_kind = 'DATABASE'"
                            + " AND error_text LIKE '%statement timeout%'",
                    active.processor()) == 1);
            connection.rollback();
        }
        assertHealed();
    }

    /// A crash of the server takes back the last batches, rows and position at once, for they did not wait for the disk.
    @ParameterizedTest
    @ValueSource(ints = {0, EVENTS})
    void takesInAgainWhatACrashTookBack(int eventsAfterwards) {
        writer.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);
        var before = new Segments(database.jdbc()).position(active.processor());
        database.jdbc().execute("CREATE TABLE public.before AS SELECT * FROM %s.job_counts".formatted(active.schema()));
        writer.append(history.next(EVENTS));
        Waiting.untilAllCaughtUp(database);

        database.jdbc().execute(String.format(Locale.ROOT, """
                BEGIN;
                TRUNCATE %1$s.job_counts;
                INSERT INTO %1$s.job_counts SELECT * FROM public.before;
                UPDATE runtime.segment SET position = %2$d WHERE processor = '%3$s';
                COMMIT
                """, active.schema(), before, active.processor()));
        writer.append(history.next(eventsAfterwards));

        assertHealed();
    }

    private void assertHealed() {
        Waiting.untilAllCaughtUp(database);
        counts.assertExact(active.schema());
        counts.assertReactedOnce();
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isZero();
        patiently()
                .until(() -> database.number("SELECT count(*) FROM runtime.segment WHERE error_kind IS NOT NULL") == 0);
    }
}
