package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.command.JobId;
import auteur.infra.eventstore.read.LogCheck;
import auteur.infra.eventstore.table.LogUnavailable;
import auteur.infra.family.Families;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.jdbc.core.JdbcTemplate;

/// Many writers who go on whatever happens, and remember what was acknowledged and what was not.
final class SteadyLoad implements AutoCloseable {

    private static final int WRITERS = 16;
    private static final int SOME = 50;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Future<?>> writing;
    private volatile boolean isStopped;

    SteadyLoad(LogNode node) {
        writing = IntStream.range(0, WRITERS).mapToObj(_ -> threads.submit(() -> write(node))).toList();
    }

    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /// Something that is done to the database.
    interface Deed {

        void happen() throws IOException;
    }

    void awaitMoreAcknowledged() {
        awaitMoreAcknowledged(() -> {});
    }

    void awaitMoreAcknowledged(Deed meanwhile) {
        awaitMore(acknowledged, SOME, meanwhile);
    }

    void awaitMoreRefused() {
        awaitMoreRefused(() -> {});
    }

    void awaitMoreRefused(Deed meanwhile) {
        awaitMore(refused, 1, meanwhile);
    }

    /// Once it has stopped: what was acknowledged is stored exactly once, and what was refused may be.
    void assertKeptIn(JdbcTemplate log) {
        var stored = log.queryForList("SELECT event_id::text FROM events.event", String.class);
        assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
        var tried = new HashSet<>(acknowledged);
        tried.addAll(refused);
        assertThat(tried).containsAll(stored);
        assertThat(LogCheck.of(log, Families.TYPES).isSound()).isTrue();
    }

    private static void awaitMore(Set<String> events, int more, Deed meanwhile) {
        var enough = events.size() + more;
        await().pollInterval(Duration.ofMillis(10)).until(() -> {
            meanwhile.happen();
            return events.size() >= enough;
        });
    }

    /// @throws IllegalStateException when a writer met what it did not expect
    void stop() {
        isStopped = true;
        threads.close();
        for (var writer : writing) {
            if (writer.state() == Future.State.FAILED) {
                throw new IllegalStateException("A writer met what it did not expect", writer.exceptionNow());
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void write(LogNode node) {
        while (!isStopped) {
            var event = LogEvents.event(new JobId(UUID.randomUUID()), 0);
            try {
                node.append(event);
                acknowledged.add(event.getIdentifier());
            } catch (LogUnavailable | ConcurrencyException _) {
                refused.add(event.getIdentifier());
            }
        }
    }
}
