package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import auteur.command.JobId;
import auteur.infra.eventstore.form.LogRestored;
import java.io.IOException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A log that is not what it was: restored under those who read it, or moved.
class MovedLogIT {

    private LogDatabase database;
    private LogNode node;

    @BeforeEach
    void start() throws IOException {
        database = new LogDatabase(5);
        node = new LogNode(database.pool());
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        database.close();
    }

    @Test
    void goesBackToWhatWasKeptOfALogThatWasRestoredUnderIt() throws InterruptedException {
        var lost = newJob();
        node.append(LogEvents.event(newJob(), 0));
        var epoch = node.epochs().current();
        try (var witness = new Witness(node); var stream = node.store().openStream(null)) {
            node.append(LogEvents.event(lost, 0));
            stream.nextAvailable();
            stream.nextAvailable();
            Awaitility.await().until(() -> witness.seen().containsKey(2L));
            database.jdbc().update("DELETE FROM events.event WHERE position = 2");

            assertThatExceptionOfType(LogRestored.class)
                    .isThrownBy(() -> node.store().openStream(new GlobalSequenceTrackingToken(2)))
                    .withMessageStartingWith("Position 2 was seen, but the log has kept only");
            assertThatExceptionOfType(LogRestored.class).as("what was read is lost")
                    .isThrownBy(stream::hasNextAvailable);
            var other = newJob();
            node.append(LogEvents.event(other, 0));

            Awaitility.await().until(() -> other.toString().equals(witness.seen().get(2L)));
        }
        assertThat(node.epochs().current()).isNotEqualTo(epoch);
        assertThat(node.epochs().lastOf(epoch.toString())).hasValue(1);
    }

    @Test
    void beginsANewEpochWhenTheLogHasMoved() {
        var epoch = node.epochs().current();
        node.append(LogEvents.event(newJob(), 0));
        node.epochs().confirm();
        assertThat(node.epochs().current()).isEqualTo(epoch);
        database.jdbc().update("UPDATE events.log_head SET origin = 'another cluster/1'");
        var late = node.appender().submit(epoch, LogEvents.entries(LogEvents.event(newJob(), 0)));
        node.epochs().confirm();

        assertThatExceptionOfType(ConcurrencyException.class)
                .as("it was decided on what may be lost, and is written after that is known")
                .isThrownBy(() -> node.appender().await(late));
        database.jdbc().update("UPDATE events.log_head SET origin = 'yet another/1'");

        assertThatExceptionOfType(ConcurrencyException.class)
                .as("what was decided before may have been decided on what is lost")
                .isThrownBy(() -> node.append(LogEvents.event(newJob(), 0)));

        assertThat(node.epochs().current()).isNotEqualTo(epoch);
        assertThat(node.epochs().lastOf(epoch.toString())).hasValue(1);
        assertThat(node.epochs().lastOf(epoch.toString().substring(0, 8))).hasValue(1);
        assertThat(node.epochs().lastOf("00000000")).isEmpty();
        node.append(LogEvents.event(newJob(), 0));
    }

    private static JobId newJob() {
        return new JobId(UUID.randomUUID());
    }
}
