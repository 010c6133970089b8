package auteur.infra.eventstore;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/// The log as Axon keeps it out of the box, tuned, to compare ours with.
final class AxonsOwnLog implements AutoCloseable {

    private static final int BATCH = 500;

    private final TransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;

    AxonsOwnLog(DataSource database) {
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
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    TransactionManager transactions() {
        return transactions;
    }

    EmbeddedEventStore store() {
        return store;
    }

    /// Appends in a transaction that begins and ends with it.
    void append(EventMessage<?>... events) {
        append(() -> {}, events);
    }

    /// Appends in a transaction, which commits after the stall.
    void append(Runnable stall, EventMessage<?>... events) {
        transactions.executeInTransaction(() -> {
            var work = DefaultUnitOfWork.startAndGet(null);
            engine.appendEvents(List.of(events));
            stall.run();
            work.commit();
        });
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
