package auteur.infra.learning;

import auteur.api.learning.Replays;
import auteur.api.learning.Replays.ReplayView;
import auteur.api.learning.Replays.State;
import auteur.command.UserId;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.work.Queues;
import auteur.query.ViewPositions;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.Replay;
import auteur.query.learning.replay.RuleSpec;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One program's share in the replays: its own connections and its own queue.
final class ReplayNode implements AutoCloseable {

    private static final List<State> ENDS = List.of(State.DONE, State.CANCELLED, State.FAILED);

    private final HikariDataSource pool = new HikariDataSource();
    private final ReplayQueue queue;
    private final Replays replays;
    private final LogDatabase database;

    ReplayNode(LogDatabase database) {
        this.database = database;
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(4);
        var jdbc = JdbcClient.create(pool);
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(ViewPositions.class, () -> new AllKnown(Long.MAX_VALUE));
            context.registerBean(LearnedChoices.class);
            context.registerBean(Replay.class);
            context.refresh();
            var run = new ReplayRun(jdbc, context.getBean(Replay.class));
            queue = new ReplayQueue(
                    new Queues(pool, context.getBeanProvider(EmbeddedPostgres.class)), run);
            replays = new ReplayTable(
                    jdbc, new TransactionTemplate(new JdbcTransactionManager(pool)),
                    context.getBean(LearnedChoices.class),
                    queue);
        }
    }

    /// Begins to work on the queue.
    void start() {
        queue.start();
    }

    UUID ask(RuleSpec rule, LearningRange range) {
        var id = UUID.randomUUID();
        replays.ask(id, "A test", rule, range, new UserId(new UUID(0, 1)));
        return id;
    }

    boolean cancel(UUID replay) {
        return replays.cancel(replay);
    }

    ReplayView awaitEnd(UUID replay) {
        return await(replay, view -> ENDS.contains(view.state()));
    }

    ReplayView await(UUID replay, Predicate<ReplayView> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> replays.find(replay).orElseThrow(), wanted);
    }

    /// Ends it as a power cut would: nothing more of it reaches the database, and it has not been heard of for a while.
    void kill() {
        pool.close();
        Thread.ofVirtual().start(queue::stop);
        database.jdbc()
                .update("UPDATE runtime.replay_tasks SET last_heartbeat = now() - interval '1 hour' WHERE picked");
    }

    @Override
    public void close() {
        queue.stop();
        pool.close();
    }
}
