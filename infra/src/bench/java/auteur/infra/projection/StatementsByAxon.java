package auteur.infra.projection;

import auteur.infra.eventstore.AxonsOwnLog;
import auteur.infra.projection.build.Build.State;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/// Axon's own log with the first of our events, followed by Axon's processor, which keeps its token in the transaction of each batch.
final class StatementsByAxon implements AutoCloseable {

    private static final int BATCH = 500;
    private static final String EVENTS = """
            INSERT INTO domainevententry
                (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                 payloadrevision, payloadtype, timestamp)
            SELECT position, stream, version, 'job', event_id::text, convert_to(metadata::text, 'UTF8'),
                   convert_to(payload::text, 'UTF8'), NULL,
                   CASE type WHEN 'ChoiceLearned' THEN 'auteur.command.taste.ProfileEvent$' ELSE
                       'auteur.command.film.job.JobEvent$' END || type,
                   to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            FROM events.event WHERE position <= ? ORDER BY position
            """;

    private final ProjectionDatabase database;
    private final AxonsOwnLog log;
    private final JdbcTokenStore tokens;
    private final SceneStatements scenes;
    private final int events;

    StatementsByAxon(ProjectionDatabase database, int events) {
        this.database = database;
        this.events = events;
        log = new AxonsOwnLog(database.database());
        tokens = JdbcTokenStore.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database.database())))
                .serializer(Jackson3Serializer.builder().build())
                .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        scenes = new SceneStatements(database.jdbc());
        var shape = database.build("video_scenes", State.ACTIVE).schema();
        database.jdbc().execute("CREATE TABLE scenes (LIKE %s.video_scenes INCLUDING ALL)".formatted(shape));
        database.jdbc().update(EVENTS, events);
        database.jdbc().execute("VACUUM ANALYZE domainevententry");
    }

    /// Events a second from the beginning of the log.
    double rate() {
        database.jdbc().execute("TRUNCATE scenes; TRUNCATE tokenentry");
        var processor = TrackingEventProcessor.builder()
                .name("scenes")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(scenes)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance()).build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(log.store())
                .tokenStore(tokens)
                .transactionManager(log.transactions())
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andBatchSize(BATCH)
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
        var begin = System.nanoTime();
        processor.start();
        MeasuredRebuild.waiting().until(() -> processor.processingStatus().values().stream()
                .anyMatch(status -> status.getCurrentPosition().orElse(0) >= events));
        var taken = System.nanoTime() - begin;
        processor.shutDown();
        return events * 1e9 / taken;
    }

    @Override
    public void close() {
        log.close();
    }
}
