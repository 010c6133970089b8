package auteur.infra.eventstore;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The log as Axon keeps it out of the box, tuned, to compare ours with.
public final class AxonsOwnLog implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;

    public AxonsOwnLog(DataSource database) {
        this(database, POLL);
    }

    /// @param poll how long readers that have seen everything pause
    AxonsOwnLog(DataSource database, Duration poll) {
        transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
        var serializer = Jackson3Serializer.builder().build();
        engine = JdbcEventStorageEngine.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)))
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(poll.toMillis()).build();
    }

    public TransactionManager transactions() {
        return transactions;
    }

    EventStorageEngine engine() {
        return engine;
    }

    public EmbeddedEventStore store() {
        return store;
    }

    /// Appends in a transaction that begins and ends with it.
    void append(EventMessage<?>... events) {
        append(() -> {}, events);
    }

    /// Appends in a transaction, which commits after the stall.
    void append(Runnable stall, EventMessage<?>... events) {
        transactions.executeInTransaction(() -> DefaultUnitOfWork.startAndGet(null).execute(() -> {
            engine.appendEvents(List.of(events));
            stall.run();
        }));
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
