package auteur.infra.learning;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.learning.Replays.State;
import auteur.infra.eventstore.LogDatabase;
import auteur.query.learning.LearningRange;
import auteur.query.learning.replay.RuleSpec;
import auteur.query.learning.replay.RuleSpec.Kind;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// While a replay runs, its node is killed, or nobody wants it any more.
@TestInstance(Lifecycle.PER_CLASS)
class KilledReplayIT {

    private static final int CREATORS = 12;
    private static final int CHOICES = 600;
    private static final LearningRange RANGE = LearningRange.all(CHOICES);

    private final LogDatabase database;

    KilledReplayIT() throws IOException {
        database = new LogDatabase(8);
    }

    @BeforeAll
    void choose() throws Exception {
        database.jdbc().execute("CREATE SCHEMA runtime; CREATE SCHEMA views");
        try (var connection = database.pool().getConnection()) {
            for (var migration : new String[]{"V4__learning", "V6__replay_losses"}) {
                new ResourceDatabasePopulator(new ClassPathResource("db/migration/%s.sql".formatted(migration)))
                        .populate(connection);
            }
            connection.createStatement().execute("SET search_path TO views");
            for (var view : new String[]{"learning", "taste"}) {
                new ResourceDatabasePopulator(new ClassPathResource("auteur/query/%s/tables.sql".formatted(view)))
                        .populate(connection);
            }
            new ManyChoices(CREATORS).fill(connection, CHOICES);
        }
    }

    @AfterAll
    void drop() throws Exception {
        database.close();
    }

    @Test
    void isBegunAnewWhereItsNodeWasKilledAndEndsWithTheSameDigest() throws Exception {
        var node = new ReplayNode(database);
        var replay = node.ask(RuleSpec.of(Kind.BATCH), RANGE);
        whileItReads(node, replay, node::kill);

        try (var other = new ReplayNode(database)) {
            assertThat(other.await(replay, _ -> true).state()).isEqualTo(State.RUNNING);
            other.start();
            var done = other.awaitEnd(replay);
            var undisturbed = other.awaitEnd(other.ask(RuleSpec.of(Kind.BATCH), RANGE));
            assertThat(done.state()).isEqualTo(State.DONE);
            assertThat(done.done()).isEqualTo(CHOICES);
            assertThat(done.digest()).isNotNull().isEqualTo(undisturbed.digest());
        }
    }

    @Test
    void endsWhenItIsCancelledWhileItRunsAndStaysSo() throws Exception {
        try (var node = new ReplayNode(database)) {
            var replay = node.ask(RuleSpec.of(Kind.NEWTON), RANGE);
            whileItReads(node, replay, () -> assertThat(node.cancel(replay)).isTrue());

            var cancelled = node.awaitEnd(replay);

            assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
            assertThat(cancelled.endedAt()).isNotNull();
            assertThat(cancelled.digest()).isNull();
            assertThat(node.cancel(replay)).isFalse();
            var next = node.awaitEnd(node.ask(RuleSpec.of(Kind.UNIFORM), RANGE));
            assertThat(next.state()).isEqualTo(State.DONE);
            assertThat(node.await(replay, _ -> true)).isEqualTo(cancelled);
        }
    }

    /// A lock on what it reads holds it up.
    private void whileItReads(ReplayNode node, UUID replay, Runnable act) throws Exception {
        try (var connection = database.pool().getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE views.learning_choices");
            node.start();
            node.await(replay, view -> view.state() == State.RUNNING);
            act.run();
            connection.rollback();
        }
    }
}
