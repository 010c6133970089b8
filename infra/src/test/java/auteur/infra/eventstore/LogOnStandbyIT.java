package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.eventstore.table.LogUnavailable;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A log that is replicated: what no standby has confirmed is acknowledged and shown to nobody, and what a promotion has lost is told to those who
/// had seen it, and to nobody else.
class LogOnStandbyIT {

    private static final int CONNECTIONS = 6;
    private static final int LOST = 200;

    private LogDatabase primary;
    private Standby standby;
    private HikariDataSource pool;
    private LogNode node;

    @BeforeEach
    void start() throws IOException {
        primary = new LogDatabase(CONNECTIONS);
        standby = new Standby(primary);
        pool = standby.poolOfBoth(CONNECTIONS);
        node = new LogNode(pool);
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        pool.close();
        standby.close();
        primary.close();
    }

    @Test
    void showsNobodyWhatAStandbyThatIsNotThereHasNotConfirmed() throws IOException {
        standby.demandConfirmation();
        var unconfirmed = newJob();
        try (var other = new LogNode(pool); var witness = new Witness(other)) {
            append(newJob());
            standby.stop();

            assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> append(unconfirmed));
            assertThatExceptionOfType(LogUnavailable.class).isThrownBy(() -> other.table().head());
            assertThatExceptionOfType(LogUnavailable.class)
                    .isThrownBy(() -> other.table().ofStream(unconfirmed.toString(), 0, 1));
            assertThat(witness.seen()).doesNotContainValue(unconfirmed.toString());

            standby.start();

            await().ignoreExceptions().until(() -> witness.seen().containsValue(unconfirmed.toString()));
            assertThat(other.table().ofStream(unconfirmed.toString(), 0, 1)).hasSize(1);
        }
        assertThatExceptionOfType(ConcurrencyException.class).as("it is stored").isThrownBy(() -> append(unconfirmed));
    }

    @Test
    void aPromotionThatLosesNothingCostsNobodyAnything() throws Exception {
        standby.demandConfirmation();
        var epoch = node.epochs().current();
        try (var other = new LogNode(pool);
                var near = new Witness(node);
                var far = new Witness(other);
                var load = new SteadyLoad(node)) {
            load.awaitMoreAcknowledged();
            primary.crash();
            load.awaitMoreRefused();
            standby.promote();
            load.awaitMoreAcknowledged();
            load.stop();

            load.assertKeptIn(standby.jdbc());
            var stored = LogDatabase.streams(standby.jdbc());
            await().until(() -> near.seen().equals(stored) && far.seen().equals(stored));
            assertThat(near.beginnings()).hasSize(1);
            assertThat(far.beginnings()).hasSize(1);
        }
        assertThat(node.epochs().current()).isNotEqualTo(epoch);
        assertThat(node.epochs().lastOf(epoch.toString()).orElseThrow()).isPositive();
    }

    @Test
    void aPromotionThatLosesEventsIsToldToThoseWhoHadSeenThem() throws Exception {
        var kept = newJob();
        append(kept);
        await().until(() -> LogDatabase.streams(standby.jdbc()).size() == 1);
        var epoch = node.epochs().current();
        standby.stop();
        try (var ahead = new Witness(node)) {
            var lost = LongStream.range(0, LOST).mapToObj(_ -> newJob()).toList();
            lost.forEach(this::append);
            await().until(() -> ahead.seen().size() == LOST);
            primary.crash();
            standby.start();
            standby.promote();

            var first = newJob();
            await().ignoreExceptions().until(() -> {
                append(first);
                return true;
            });

            await().until(() -> ahead.seen().equals(Map.of(2L, first.toString())));
            assertThat(ahead.beginnings()).containsExactly(1L, 1L);
            assertThat(node.epochs().lastOf(epoch.toString())).hasValue(1);
            assertThat(node.table().head()).isEqualTo(2);
            assertThat(node.table().ofStream(lost.getFirst().toString(), 0, 1)).isEmpty();
            append(lost.getFirst());
        }
    }

    @Test
    void writesNothingWhereCommitsDoNotWaitForTheCopyThatIsDemanded() throws IOException {
        try (var careful = new LogNode(pool, List.of(), 2)) {
            var job = newJob();
            assertThatExceptionOfType(LogUnavailable.class)
                    .isThrownBy(() -> careful.append(LogEvents.event(job, 0)));
            assertThat(primary.streams()).isEmpty();

            standby.demandConfirmation();
            careful.append(LogEvents.event(job, 0));
        }
    }

    private void append(JobId job) {
        node.append(LogEvents.event(job, 0));
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
