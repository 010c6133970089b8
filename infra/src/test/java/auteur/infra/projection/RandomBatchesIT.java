package auteur.infra.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.projection.build.BuildStarter;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.read.Batch;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.read.LongWay;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.CommonPosition;
import auteur.infra.projection.segment.SegmentLayout;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.take.BatchTransaction;
import auteur.infra.projection.take.Takers;
import auteur.infra.testing.Projections;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// However the log is cut into batches and shares, whoever takes them in and whatever fails: the rows are the same.
class RandomBatchesIT {

    private static final int EVENTS = Integer.getInteger("auteur.projections.events", 3000) / 3;

    private final ProjectionDatabase database = new ProjectionDatabase();
    private final Random random = new Random(25);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final DataSource pool = database.pool("hand", 4, this::maybeFail);
    private final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    private final Segments segments = new Segments(jdbc);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makeTheSameRows() throws Exception {
        var writer = ProjectionNode.start(database, List.of());
        writer.append(new RandomHistory(26).next(EVENTS));
        var oracle = new Oracle(database, writer);
        for (var projection : Projections.all()) {
            var codes = new Codes(List.of(projection));
            new BuildStarter(jdbc, transaction, codes, writer.log().log()).prepare();
            var build = new Builds(jdbc).candidate(projection.name()).orElseThrow();
            split(build.processor());
            var deliveries = deliveries(codes);
            while (isBehind(build.processor())) {
                takeAll(claim(build.processor(), "hand"), deliveries, writer);
            }
            new Tables(database.jdbc()).assertSame(build.schema(), oracle.tablesOf(projection));
        }
        assertThat(database.number("SELECT count(*) FROM runtime.dead_letter")).isZero();
    }

    private void split(String processor) {
        var layout = new SegmentLayout(jdbc, transaction, new CommonPosition(jdbc, transaction));
        layout.split(processor, 0);
        layout.split(processor, random.nextInt(2));
    }

    private Takers deliveries(Codes codes) {
        return new Takers(RandomBatchesIT::noReactions, List.of(), new Builds(jdbc), codes, jdbc,
                new BatchTransaction(transaction, jdbc, Duration.ofSeconds(10)),
                () -> {});
    }

    private static EventHandlerInvoker noReactions() {
        throw new IllegalStateException("There are none");
    }

    private boolean isBehind(String processor) {
        return database.number("SELECT min(position) FROM runtime.segment WHERE processor = ?", processor) < EVENTS;
    }

    /// A row that another hand just holds is passed over, as by any follower.
    private Claim claim(String processor, String hand) {
        return await().until(() -> segments.claim(processor, hand), Optional::isPresent).orElseThrow();
    }

    private void takeAll(Claim first, Takers takers, ProjectionNode log) throws InterruptedException {
        var claim = first;
        var taker = takers.of(claim).taker();
        var way = new LongWay(new Extracts(log.log().extracts()), taker.eventTypes().orElseThrow());
        var position = segments.stand(claim).position();
        while (position < EVENTS) {
            var batch = batch(way, position, 1 + random.nextInt(random.nextBoolean() ? 5 : 400));
            failure.set(random.nextInt(4) == 0 ? aFailure() : null);
            try {
                position = taker.take(batch, 0).position();
            } catch (DataAccessResourceFailureException _) {
                position = segments.stand(claim).position();
            }
            if (random.nextInt(5) == 0) {
                segments.release(claim);
                claim = claim(claim.processor(), "another hand");
                taker = takers.of(claim).taker();
                position = segments.stand(claim).position();
            }
        }
    }

    private RuntimeException aFailure() {
        return random.nextBoolean()
                ? new DataAccessResourceFailureException("The disk is full")
                : new IllegalStateException("This event is refused, the first time");
    }

    /// A commit fails, once.
    private void maybeFail(String statement) {
        var toThrow = statement.equals(InterceptedDataSource.COMMIT) ? failure.getAndSet(null) : null;
        if (toThrow != null) {
            throw toThrow;
        }
    }

    private Batch batch(LongWay way, long position, int size) throws InterruptedException {
        return random.nextBoolean() ? way.next(position, EVENTS, size) : way.nextAlone(position, EVENTS, size);
    }
}
