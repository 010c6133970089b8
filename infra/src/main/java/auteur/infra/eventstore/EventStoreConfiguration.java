package auteur.infra.eventstore;

import auteur.command.Metadata;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.ExponentialBackOffIntervalRetryScheduler;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /// How often the log is read for events of other nodes; this node's own wake its readers at once.
    private static final long FETCH_MILLIS = 250;

    @Bean
    EventTable eventTable(JdbcTemplate jdbc) {
        return new EventTable(jdbc, new EventCodec());
    }

    @Bean
    EventStorageEngine eventStorageEngine(EventTable events) {
        return new PostgresEventStorageEngine(events);
    }

    @Bean(name = "eventBus")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(FETCH_MILLIS)
                .build();
    }

    @Bean
    LogReader logReader(EventTable events) {
        return new LogReader(events);
    }

    @Bean
    LogTail logTail(EventStore store) {
        return new LogTail(store);
    }

    /// Writes tracking tokens, and nothing else.
    @Bean
    @Primary
    Serializer serializer() {
        var tokens = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(tokens))
                .build();
    }

    /// Axon's own configuration of this does not see the data source of this Spring Boot.
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    TokenStore tokenStore(DataSource database, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)))
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("runtime.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    CorrelationDataProvider correlationDataProvider() {
        return new SimpleCorrelationDataProvider(Metadata.BY, Metadata.REQUEST);
    }

    /// A command that lost a race is decided again on what the winner has left.
    @Bean
    CommandGateway commandGateway(CommandBus commandBus) {
        var retries = ExponentialBackOffIntervalRetryScheduler.builder()
                .retryExecutor(Executors.newScheduledThreadPool(
                        1, Thread.ofPlatform().daemon().name("command-retry").factory()))
                .nonTransientFailurePredicate(failure -> !(failure instanceof ConcurrencyException))
                .backoffFactor(10)
                .maxRetryCount(5)
                .build();
        return DefaultCommandGateway.builder()
                .commandBus(commandBus)
                .retryScheduler(retries)
                .build();
    }
}
