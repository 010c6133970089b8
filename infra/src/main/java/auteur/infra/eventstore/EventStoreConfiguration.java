package auteur.infra.eventstore;

import auteur.command.Metadata;
import auteur.infra.eventstore.append.AppendStatement;
import auteur.infra.eventstore.append.Appender;
import auteur.infra.eventstore.append.HeadAnnouncer;
import auteur.infra.eventstore.append.HeadListener;
import auteur.infra.eventstore.axon.AggregateCache;
import auteur.infra.eventstore.axon.CommandRetries;
import auteur.infra.eventstore.axon.DurableCommandBus;
import auteur.infra.eventstore.axon.LogEventStore;
import auteur.infra.eventstore.axon.PostgresEventStorageEngine;
import auteur.infra.eventstore.axon.ShellCommands;
import auteur.infra.eventstore.form.EventCodec;
import auteur.infra.eventstore.form.EventTypes;
import auteur.infra.eventstore.form.SnapshotForm;
import auteur.infra.eventstore.form.Upcasters;
import auteur.infra.eventstore.read.LogExtracts;
import auteur.infra.eventstore.read.LogReader;
import auteur.infra.eventstore.read.LogTail;
import auteur.infra.eventstore.read.RawEvents;
import auteur.infra.eventstore.table.EventTable;
import auteur.infra.eventstore.table.FlushStatement;
import auteur.infra.eventstore.table.LogEpochs;
import auteur.infra.eventstore.table.LogHead;
import auteur.infra.eventstore.table.SnapshotTable;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogProperties.class)
class EventStoreConfiguration {

    private static final String LOG = "log";

    @Bean(defaultCandidate = false)
    @Qualifier(LOG)
    HikariDataSource logDatabase(DataSource database) throws SQLException {
        return LogPool.beside(database.unwrap(HikariDataSource.class));
    }

    @Bean
    LogCopies logCopies(LogProperties log, @Qualifier(LOG) DataSource database) {
        return new LogCopies(log, new JdbcTemplate(database));
    }

    @Bean
    EventCodec eventCodec(EventTypes types) {
        return new EventCodec(types, Upcasters.OF_THE_LOG);
    }

    @Bean
    AppendStatement appendStatement(@Qualifier(LOG) DataSource database, LogProperties log) {
        return new AppendStatement(database, log.copies());
    }

    @Bean
    EventTable eventTable(@Qualifier(LOG) DataSource database, EventCodec codec, LogHead head) {
        return new EventTable(new JdbcTemplate(database), codec, new FlushStatement(database), head);
    }

    @Bean
    SnapshotTable snapshotTable(@Qualifier(LOG) DataSource database, EventCodec codec, List<SnapshotForm> forms) {
        return new SnapshotTable(new JdbcTemplate(database), codec, forms);
    }

    @Bean
    LogHead logHead() {
        return new LogHead();
    }

    @Bean
    LogEpochs logEpochs(@Qualifier(LOG) DataSource database, LogHead head) {
        return new LogEpochs(database, head);
    }

    @Bean
    HeadListener headListener(
            @Qualifier(LOG) DataSource database,
            EventTable events,
            LogHead head,
            LogEpochs epochs,
            HeadAnnouncer announcer) {
        return new HeadListener(database, events, head, epochs, announcer);
    }

    @Bean
    HeadAnnouncer headAnnouncer(@Qualifier(LOG) DataSource database) {
        return new HeadAnnouncer(new JdbcTemplate(database));
    }

    @Bean
    Appender appender(AppendStatement statement, LogHead head, LogEpochs epochs, HeadAnnouncer announcer) {
        return new Appender(statement, head, epochs, announcer);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            EventTable events, SnapshotTable snapshots, EventCodec codec, Appender appender) {
        return new PostgresEventStorageEngine(events, snapshots, codec, appender);
    }

    @Bean(name = "eventBus")
    LogEventStore eventStore(
            PostgresEventStorageEngine engine, EventTable events, LogHead head, LogEpochs epochs) {
        return LogEventStore.of(engine, events, head, epochs);
    }

    @Bean
    LogReader logReader(EventTable events, SnapshotTable snapshots, LogEpochs epochs) {
        return new LogReader(events, snapshots, epochs);
    }

    @Bean
    RawEvents rawEvents(JdbcTemplate jdbc, EventTable events, EventCodec codec) {
        return new RawEvents(jdbc, events, codec);
    }

    @Bean
    LogExtracts logExtracts(EventTable events, EventTypes types) {
        return new LogExtracts(events, types);
    }

    @Bean
    LogTail logTail(EventStore store, LogHead head) {
        return new LogTail(store, head);
    }

    @Bean
    AggregateCache aggregateCache(LogHead head) {
        var cache = new AggregateCache();
        head.onLoss(_ -> cache.removeAll());
        return cache;
    }

    /// Axon's own configuration of this does not see the data source of this Spring Boot.
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new SimpleCorrelationDataProvider(Metadata.BY, Metadata.REQUEST, Metadata.CAUSE);
    }

    /// Runs commands without a transaction: what a command writes is its events, and the log commits those by itself. So no
    /// connection is held while a command is decided or waits for its commit.
    @Bean
    @Qualifier("localSegment")
    DurableCommandBus commandBus(
            org.axonframework.config.Configuration axon,
            DuplicateCommandHandlerResolver duplicates,
            Appender appender,
            AggregateCache cache) {
        var builder = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .duplicateCommandHandlerResolver(duplicates)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"));
        var bus = new DurableCommandBus(builder, appender, cache);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean
    ConfigurerModule shellCommands() {
        return configurer -> configurer.onInitialize(ShellCommands::subscribe);
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus) {
        var clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("command-retry").factory());
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(new CommandRetries(clock))
                .build();
    }
}
