package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import java.io.IOException;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Aggregates come from the cache, and never from the past.
class LoadingIT {

    private static LogDatabase database;

    @BeforeAll
    static void start() throws IOException {
        database = new LogDatabase(12);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void aStaleCacheOfAnotherNodeIsFoundAndReloaded() {
        try (var one = LogContender.ours(database.pool(), null); var two = LogContender.ours(database.pool(), null)) {
            var job = new JobId(UUID.randomUUID());
            for (var i = 0; i < 5; i++) {
                one.write(job);
                two.write(job);
            }

            assertThat(one.store().readEvents(job.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        }
    }
}
