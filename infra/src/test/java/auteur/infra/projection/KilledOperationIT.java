package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationArguments;
import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What an admin asked for is done once, though the node that does it is killed before it can say so.
class KilledOperationIT {

    private static final int EVENTS = 200;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final ProjectionNode killed = node();

    @BeforeEach
    void happen() {
        killed.append(new RandomHistory(95).next(EVENTS));
        Waiting.untilAllCaughtUp(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void splitsOnce() throws Exception {
        var processor = database.build(CountingProjection.NAME, State.ACTIVE).processor();

        killWhileItDoes(OperationKind.SPLIT_SEGMENT, processor, Map.of(OperationArguments.SEGMENT, "0"));

        assertThat(database.number("SELECT count(*) FROM runtime.segment WHERE processor = ?", processor)).isEqualTo(2);
        new Counts(database).assertExact("views");
    }

    @Test
    void mergesOnce() throws Exception {
        var processor = database.build(CountingProjection.NAME, State.ACTIVE).processor();
        var admin = new Admin(database, killed);
        admin.does(OperationKind.SPLIT_SEGMENT, processor, Map.of(OperationArguments.SEGMENT, "0"));
        admin.does(OperationKind.SPLIT_SEGMENT, processor, Map.of(OperationArguments.SEGMENT, "0"));

        killWhileItDoes(OperationKind.MERGE_SEGMENTS, processor, Map.of(OperationArguments.SEGMENT, "0"));

        assertThat(database.number("SELECT count(*) FROM runtime.segment WHERE processor = ?", processor)).isEqualTo(2);
    }

    @Test
    void switchesBackOnce() throws Exception {
        var first = database.build(CountingProjection.NAME, State.ACTIVE);
        new Admin(database, killed).does(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME);
        patiently().until(() -> database.has(CountingProjection.NAME, State.PREVIOUS));

        killWhileItDoes(OperationKind.SWITCH_BACK, CountingProjection.NAME, Map.of());

        assertThat(database.build(CountingProjection.NAME, State.ACTIVE).id()).isEqualTo(first.id());
        assertThat(database.has(CountingProjection.NAME, State.PREVIOUS)).isTrue();
    }

    /// Another node takes over, and follows everything before it sees what is left to do.
    private void killWhileItDoes(OperationKind kind, String target, Map<String, String> arguments) throws Exception {
        killed.frost().comeBefore(statement -> statement.contains("SET state = 'RUNNING'"));
        var operation = new Admin(database, killed).ask(kind, target, arguments);
        killed.frost().await();
        killed.kill();
        killed.frost().thaw();
        var other = node();
        patiently().until(() -> {
            database.passLeaseOfOthers();
            return database.number(
                    "SELECT count(*) FROM runtime.segment WHERE claimed_until IS NULL OR claimed_until < now()") == 0;
        });
        database.forgetNodes();

        assertThat(new Admin(database, other).await(operation).state()).isEqualTo("DONE");
    }

    private ProjectionNode node() {
        return ProjectionNode.start(database, List.of(new CountingProjection()));
    }
}
