package auteur.infra.projection;

import auteur.command.automation.Reactions;
import auteur.query.Projection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One processor for each projection, from the beginning of the log, and one for all reactions, from where the log ended when
/// they first ran: a reaction never sees an event twice, and never one from before its time.
@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

    private static final int BATCH = 500;

    /// How often a processor that has nothing to do says that it is there.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration LONGEST_STOP = Duration.ofMillis(500);

    @Bean
    ProjectionTables projectionTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new ProjectionTables(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    CaughtUp caughtUp(ProjectionTables tables) {
        return new CaughtUp(tables);
    }

    @Bean
    ConfigurerModule processors(List<Projection> projections, ProjectionTables tables, CaughtUp caughtUp) {
        return configurer -> {
            var processing = configurer.eventProcessing();
            processing
                    .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                    .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
            for (var projection : projections) {
                tables.prepare(projection);
                run(processing, new ProjectionHandler(projection, tables, caughtUp));
            }
            processing.registerPooledStreamingEventProcessor(
                    Reactions.GROUP,
                    org.axonframework.config.Configuration::eventStore,
                    (_, builder) -> builder.initialSegmentCount(1)
                            .batchSize(BATCH)
                            .enableCoordinatorClaimExtension()
                            .initialToken(StreamableMessageSource::createHeadToken));
        };
    }

    private static void run(EventProcessingConfigurer processing, ProjectionHandler handler) {
        var name = handler.projection().name();
        processing
                .registerEventHandler(_ -> handler)
                .assignHandlerInstancesMatching(name, candidate -> candidate == handler)
                .registerTrackingEventProcessor(
                        name, org.axonframework.config.Configuration::eventStore, _ -> fromTheBeginning());
    }

    /// On one thread of its own: a pooled processor pauses for a tenth of a second whenever its reader is 1,024 events ahead of
    /// its worker, which a rebuild often is.
    private static TrackingEventProcessorConfiguration fromTheBeginning() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andEventAvailabilityTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .andWorkerTerminationTimeout(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
    }
}
