package auteur.infra.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.eventstore.LogEvents;
import auteur.infra.eventstore.axon.AggregateCache;
import auteur.infra.eventstore.axon.DurableCommandBus;
import auteur.infra.eventstore.table.Epochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.LogUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Those who wait for a leader that hears nothing from the database.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AppenderTest {

    private static final UUID EPOCH = new UUID(0, 1);

    private final SilentDatabase database = new SilentDatabase();
    private final HeadAnnouncer announcer = new HeadAnnouncer(new JdbcTemplate(database));
    private final Appender appender = appender(Duration.ofMillis(100));

    @AfterEach
    void stop() {
        database.answers.countDown();
        announcer.destroy();
    }

    @Test
    void tellsThatTheOutcomeIsUnknownOfWhatIsBeingWritten() throws InterruptedException {
        var taken = submit(appender);
        letOneLead(appender);

        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> appender.await(taken))
                .withMessage("The log did not say in time whether the events are stored");
        assertThat(appender.refusals()).as("refused for certain").isZero();
    }

    @Test
    void refusesWhatIsStillInTheQueue() throws InterruptedException {
        letOneLead(appender);

        assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> appender.await(submit(appender)))
                .withMessage("The log did not come to writing the events in time");
        assertThat(appender.refusals()).isOne();
    }

    @Test
    void forgetsAnAggregateWhoseEventsMayBeStoredOrNot() throws InterruptedException {
        var taken = submit(appender);
        letOneLead(appender);
        var cache = new AggregateCache();
        cache.put(taken.stream(), "with the events");
        var bus = new DurableCommandBus(
                SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE), appender, cache);
        bus.subscribe(String.class.getName(), _ -> DurableCommandBus.decision().orElseThrow().appends().add(taken));
        var answer = new CompletableFuture<CommandResultMessage<?>>();

        bus.dispatch(new GenericCommandMessage<>("write"), (_, result) -> answer.complete(result));

        assertThat(answer.join().exceptionResult()).isInstanceOf(LogUnavailable.class);
        assertThat(cache.containsKey(taken.stream())).isFalse();
    }

    /// Another node may have moved it on, and no append finds that out.
    @Test
    void decidesAgainWhenNothingWasToDoWithAnAggregateThatWasRemembered() {
        var cache = new AggregateCache();
        cache.put("job", "as it was");
        var bus = new DurableCommandBus(
                SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE), appender, cache);
        bus.subscribe(String.class.getName(), _ -> String.valueOf(cache.<String, String>get("job")));
        var answer = new CompletableFuture<CommandResultMessage<?>>();

        bus.dispatch(new GenericCommandMessage<>("deliver"), (_, result) -> answer.complete(result));

        assertThat(answer.join().exceptionResult()).isInstanceOf(ConcurrencyException.class);
        assertThat(cache.containsKey("job")).isFalse();
    }

    @Test
    void handsTheLeadToTheFirstWhoWaits() throws InterruptedException {
        var patient = appender(Duration.ofMinutes(1));
        letOneLead(patient);
        var nobodys = submit(patient);
        var behind = submit(patient);
        var waiter = Thread.ofPlatform().start(() -> assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> patient.await(behind)));
        await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

        database.answers.countDown();

        assertThat(waiter.join(Duration.ofSeconds(10))).isTrue();
        assertThat(nobodys.isSettled()).isTrue();
    }

    @Test
    void answersThoseWhoseLeaderWasEndedByAnError() {
        database.error = new OutOfMemoryError("in a test");
        var led = submit(appender);
        var taken = submit(appender);

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> appender.await(led));

        assertThatExceptionOfType(LogUnavailable.class).isThrownBy(taken::check);
        assertThat(appender.refusals()).isEqualTo(2);
    }

    private Appender appender(Duration longestWait) {
        return new Appender(new AppendStatement(database, 1), new LogHead(), new OneEpoch(), announcer, longestWait);
    }

    /// Answers when a leader has taken all that was submitted, and waits for the database.
    private void letOneLead(Appender appender) throws InterruptedException {
        var led = submit(appender);
        var _ = Thread.ofPlatform().daemon().start(() -> assertThatExceptionOfType(LogUnavailable.class)
                .isThrownBy(() -> appender.await(led)));
        assertThat(database.wasAsked.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Append submit(Appender appender) {
        return appender.submit(EPOCH, LogEvents.entries(LogEvents.event(new JobId(UUID.randomUUID()), 0)));
    }

    private static final class OneEpoch implements Epochs {

        @Override
        public UUID current() {
            return EPOCH;
        }

        @Override
        public void confirm() {}
    }

    /// Gives no connection until it is told to say that there is none.
    private static final class SilentDatabase extends AbstractDataSource {

        private final CountDownLatch wasAsked = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);
        private volatile @Nullable Error error;

        @Override
        public Connection getConnection() throws SQLException {
            if (error != null) {
                throw error;
            }
            wasAsked.countDown();
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SQLException("The database is away");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
