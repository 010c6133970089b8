package auteur.infra.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;

/// How many events a second reach a handler that does nothing, from the beginning of the log.
final class LogReplay {

    private static final int BATCH = 500;

    private LogReplay() {}

    /// Reads and handles on one thread, as the program's own followers do.
    static double tracking(EventStore store, int events) {
        var heard = new Heard();
        var processor = TrackingEventProcessor.builder()
                .name("replay")
                .eventHandlerInvoker(invoker(heard))
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
        return rate(processor, heard, events);
    }

    static double pooled(EventStore store, int events) {
        var heard = new Heard();
        try (var coordinator = Executors.newScheduledThreadPool(1); var worker = Executors.newScheduledThreadPool(1)) {
            var processor = PooledStreamingEventProcessor.builder()
                    .name("replay")
                    .eventHandlerInvoker(invoker(heard))
                    .messageSource(store)
                    .tokenStore(new InMemoryTokenStore())
                    .transactionManager(NoTransactionManager.INSTANCE)
                    .coordinatorExecutor(coordinator)
                    .workerExecutor(worker)
                    .initialSegmentCount(1)
                    .batchSize(BATCH)
                    .initialToken(StreamableMessageSource::createTailToken)
                    .build();
            try {
                return rate(processor, heard, events);
            } finally {
                coordinator.shutdownNow();
            }
        }
    }

    private static double rate(StreamingEventProcessor processor, Heard heard, int events) {
        var begin = System.nanoTime();
        processor.start();
        Awaitility.await()
                .pollInterval(2, TimeUnit.MILLISECONDS)
                .atMost(2, TimeUnit.MINUTES)
                .until(() -> heard.count() >= events);
        var taken = System.nanoTime() - begin;
        processor.shutDown();
        return events * 1e9 / taken;
    }

    private static EventHandlerInvoker invoker(Heard heard) {
        return SimpleEventHandlerInvoker.builder().eventHandlers(heard).build();
    }
}
