package auteur.infra.eventstore;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.awaitility.Awaitility;
import java.util.concurrent.Executors;

/// The same many events in both logs, and their replay.
final class Fill {

    private static final int BATCH = 500;

    private Fill() {}

    static void both(LogDatabase database, int events) {
        database.fill(events);
        var jdbc = database.jdbc();
        jdbc.update("""
                INSERT INTO domainevententry
                    (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                     payloadrevision, payloadtype, timestamp)
                SELECT position, stream, 0, 'BenchStream', event_id::text, metadata::text::bytea, payload::text::bytea, NULL,
                       'auteur.command.job.JobEvent$JobCancelled', to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                FROM events.event ORDER BY position
                """);
        jdbc.execute("VACUUM ANALYZE");
        jdbc.execute("CHECKPOINT");
    }

    /// Events a second to a handler that does nothing.
    static double replay(EventStore store, int events) {
        var heard = new Heard();
        var coordinator = Executors.newScheduledThreadPool(1);
        var worker = Executors.newScheduledThreadPool(1);
        var processor = PooledStreamingEventProcessor.builder()
                .name("replay")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(heard).build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(org.axonframework.common.transaction.NoTransactionManager.INSTANCE)
                .coordinatorExecutor(coordinator)
                .workerExecutor(worker)
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
        var begin = System.nanoTime();
        processor.start();
        Awaitility.await()
                .pollInterval(2, TimeUnit.MILLISECONDS)
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> heard.count() >= events);
        var taken = System.nanoTime() - begin;
        processor.shutDown();
        coordinator.shutdownNow();
        worker.shutdownNow();
        return events * 1e9 / taken;
    }
}
