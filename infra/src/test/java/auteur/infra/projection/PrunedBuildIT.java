package auteur.infra.projection;

import static auteur.infra.projection.Waiting.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.control.OperationKind;
import auteur.infra.projection.build.Build.State;
import auteur.infra.projection.counting.CountingProjection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A build that is removed while events flow leaves without a word of complaint.
@Isolated("It looks at what the program says")
@ExtendWith(OutputCaptureExtension.class)
class PrunedBuildIT {

    private static final int MORE = 200;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final RandomHistory history = new RandomHistory(97);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void isNoTrouble(CapturedOutput log) throws Exception {
        var node = ProjectionNode.start(database, List.of(new CountingProjection()));
        var admin = new Admin(database, node);
        admin.does(OperationKind.REBUILD_PROJECTION, CountingProjection.NAME);
        patiently().until(() -> database.has(CountingProjection.NAME, State.PREVIOUS));
        var isOver = new AtomicBoolean();
        var writing = Thread.ofVirtual().start(() -> {
            while (!isOver.get()) {
                node.append(history.next(10));
            }
        });

        admin.does(OperationKind.PRUNE_BUILD, CountingProjection.NAME);
        var goal = database.head() + MORE;
        patiently().until(() -> database.head() > goal);
        isOver.set(true);
        writing.join();
        Waiting.untilAllCaughtUp(database);

        assertThat(log.getOut().lines()).filteredOn(line -> line.contains("does not exist")).isEmpty();
        new Counts(database).assertExact("views");
    }
}
