package auteur.infra.eventstore;

import auteur.command.JobId;
import auteur.infra.eventstore.BenchStream.Write;
import auteur.infra.eventstore.axon.AggregateCache;
import auteur.infra.eventstore.axon.CommandRetries;
import auteur.infra.eventstore.axon.DurableCommandBus;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/// A way to keep a log, with commands on top of it and processors behind it.
record LogContender(String name, EventStore store, CommandGateway commands, Configuration axon, Runnable stopLog)
        implements
            AutoCloseable {

    private static final int BATCH = 500;
    private static final String PROCESSOR = "bench";

    static LogContender ours(DataSource database, @Nullable Heard heard) {
        var node = new LogNode(database);
        var cache = new AggregateCache();
        var builder = SimpleCommandBus.builder().transactionManager(NoTransactionManager.INSTANCE);
        var bus = new DurableCommandBus(builder, node.appender(), cache);
        return of("ours", node.store(), bus, cache, heard, node::close);
    }

    static LogContender axons(DataSource database, @Nullable Heard heard) {
        return axons("Axon's", database, null, heard);
    }

    static LogContender axonsWithCache(DataSource database, @Nullable Heard heard) {
        return axons("Axon's and our cache", database, new AggregateCache(), heard);
    }

    private static LogContender axons(
            String name, DataSource database, @Nullable AggregateCache cache, @Nullable Heard heard) {
        var log = new AxonsOwnLog(database);
        var bus = SimpleCommandBus.builder().transactionManager(log.transactions()).build();
        return of(name, log.store(), bus, cache, heard, log::close);
    }

    void write(JobId stream) {
        commands.sendAndWait(new Write(stream));
    }

    @Override
    public void close() {
        axon.shutdown();
        stopLog.run();
    }

    private static LogContender of(
            String name,
            EventStore store,
            SimpleCommandBus bus,
            @Nullable AggregateCache cache,
            @Nullable Heard heard,
            Runnable stopLog) {
        var aggregate = AggregateConfigurer.defaultConfiguration(BenchStream.class);
        if (cache != null) {
            aggregate.configureCache(_ -> cache);
        }
        var configurer = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(_ -> null)
                .configureEventStore(_ -> store)
                .configureCommandBus(_ -> bus)
                .configureAggregate(aggregate);
        if (heard != null) {
            configurer.eventProcessing(processing -> processing
                    .registerEventHandler(_ -> heard)
                    .byDefaultAssignTo(PROCESSOR)
                    .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance())
                    .registerTrackingEventProcessor(
                            PROCESSOR,
                            Configuration::eventStore,
                            _ -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                    .andBatchSize(BATCH)
                                    .andInitialTrackingToken(StreamableMessageSource::createHeadToken)));
        }
        var axon = configurer.start();
        var clock = java.util.concurrent.Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().factory());
        var commands = DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new CommandRetries(clock))
                .build();
        return new LogContender(name, store, commands, axon, stopLog);
    }
}
