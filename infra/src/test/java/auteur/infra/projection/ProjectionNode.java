package auteur.infra.projection;

import auteur.infra.control.ControlParts;
import auteur.infra.eventstore.LogNode;
import auteur.infra.projection.follow.ProjectionProperties;
import auteur.infra.projection.node.Conductor;
import auteur.infra.projection.watch.CaughtUp;
import auteur.infra.schema.LogGuard;
import auteur.infra.schema.SchemaGuard;
import auteur.query.Projection;
import auteur.query.control.inspection.AssetSweep;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// One program's share in the projections: its own connections, its own threads.
final class ProjectionNode implements AutoCloseable {

    private static final int CONNECTIONS = 14;
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration FROZEN_AFTER = Duration.ofSeconds(4);

    private final ProjectionDatabase database;
    private final String name = "node-" + UUID.randomUUID();
    private final Frost frost = new Frost();
    private final InterceptedDataSource source;
    private final HikariDataSource pool;
    private final LogNode log;
    private final CaughtUp caughtUp;
    private final Configuration axon;
    private final Conductor conductor;
    private boolean isOver;

    private ProjectionNode(
            ProjectionDatabase database,
            List<? extends Projection> projections,
            Function<JdbcTemplate, Object> reaction) {
        this.database = database;
        source = database.source(name, frost);
        pool = ProjectionDatabase.pool(source, CONNECTIONS);
        log = new LogNode(pool);
        var jdbc = new JdbcTemplate(pool);
        var configuration = new ProjectionConfiguration();
        caughtUp = configuration.caughtUp(jdbc);
        var configurer = DefaultConfigurer.defaultConfiguration(false).configureEventStore(_ -> log.followed());
        configuration.reacting().configureModule(configurer);
        configurer.eventProcessing(processing -> processing.registerEventHandler(_ -> reaction.apply(jdbc)));
        axon = configurer.buildConfiguration();
        axon.start();
        var beans = new StaticListableBeanFactory();
        beans.addBean("processing", axon.eventProcessingConfiguration());
        var transactions = new JdbcTransactionManager(pool);
        var guard = SchemaGuard.ofTheProgram(jdbc, transactions, List.of("runtime", "events", "views"));
        var codes = configuration.codes(List.copyOf(projections));
        var properties = new ProjectionProperties(
                Duration.ofDays(1), BEAT, FROZEN_AFTER, new ProjectionProperties.Rebuild(5000, 200, 3));
        var schema = configuration.schemaWatch(guard, new LogGuard(guard), jdbc, codes);
        var starter = configuration.buildStarter(jdbc, transactions, codes, log.log());
        var service = configuration.buildService(jdbc, transactions, schema, properties);
        var takers = configuration.takers(
                jdbc, transactions, List.of(ControlParts.intake(jdbc)), codes, caughtUp,
                beans.getBeanProvider(EventProcessingConfiguration.class), properties);
        var followers = configuration.logFollowers(
                jdbc, log.followed(), log.extracts(), takers, starter, properties);
        var nodes = configuration.livingNodes(jdbc);
        var desk = configuration.controlDesk(
                jdbc, transactions, log.extracts(), codes, schema, starter, service, takers, followers, nodes);
        conductor = configuration.conductor(
                jdbc,
                pool,
                transactions,
                log.log(),
                schema,
                configuration.processorMeters(configuration.processorStates(jdbc), new SimpleMeterRegistry()),
                starter,
                service,
                followers,
                nodes,
                ControlParts.duties(jdbc, transactions, desk),
                properties);
        conductor.start();
        database.add(this);
    }

    static ProjectionNode start(ProjectionDatabase database, List<? extends Projection> projections) {
        return start(database, projections, CountingReaction::new);
    }

    static ProjectionNode start(
            ProjectionDatabase database,
            List<? extends Projection> projections,
            Function<JdbcTemplate, Object> reaction) {
        return new ProjectionNode(database, projections, reaction);
    }

    /// Its name as the database's server knows it.
    String name() {
        return name;
    }

    Frost frost() {
        return frost;
    }

    LogNode log() {
        return log;
    }

    CaughtUp caughtUp() {
        return caughtUp;
    }

    void append(List<? extends DomainEventMessage<?>> events) {
        log.appendAll(events);
    }

    /// Ends it as a power cut would: nothing more of it reaches the database.
    void kill() {
        isOver = true;
        source.cut();
        database.terminate(name);
        Thread.ofVirtual().start(this::leave);
    }

    /// Ends it as a shutdown does.
    void stop() {
        if (!isOver) {
            isOver = true;
            frost.thaw();
            leave();
        }
    }

    private void leave() {
        conductor.stop();
        axon.shutdown();
        log.close();
        pool.close();
    }

    @Override
    public void close() {
        stop();
    }
}
