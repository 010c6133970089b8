package auteur.infra.projection;

import auteur.command.automation.Reactions;
import auteur.infra.control.JobOperations;
import auteur.infra.eventstore.read.LogExtracts;
import auteur.infra.projection.build.BuildDriver;
import auteur.infra.projection.build.BuildStarter;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.build.Service;
import auteur.infra.projection.build.Snapshots;
import auteur.infra.projection.follow.Followers;
import auteur.infra.projection.follow.ProjectionProperties;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.node.Conductor;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.operation.Acknowledging;
import auteur.infra.projection.operation.OperationDriver;
import auteur.infra.projection.operation.OperationIntake;
import auteur.infra.projection.operation.Operations;
import auteur.infra.projection.operation.Processors;
import auteur.infra.projection.operation.Rebuilding;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.segment.CommonPosition;
import auteur.infra.projection.segment.SegmentLayout;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.PublishedViews;
import auteur.infra.projection.take.BatchTransaction;
import auteur.infra.projection.take.Deliveries;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.take.Reacting;
import auteur.infra.projection.take.ReactionIntake;
import auteur.infra.projection.watch.CaughtUp;
import auteur.infra.projection.watch.ProcessorMeters;
import auteur.infra.projection.watch.ProcessorStates;
import auteur.infra.projection.watch.ProcessorsHealth;
import auteur.infra.projection.watch.SchemaWatch;
import auteur.infra.projection.watch.ViewGate;
import auteur.infra.schema.LogGuard;
import auteur.infra.schema.SchemaGuard;
import auteur.query.control.AssetSweep;
import auteur.query.Projection;
import auteur.query.log.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Each build of a projection follows the log from its beginning; the reactions follow it, all in one processor, from where it ended when
/// they first ran.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
class ProjectionConfiguration {

    @Bean
    CaughtUp caughtUp(JdbcTemplate jdbc) {
        return new CaughtUp(jdbc);
    }

    @Bean
    ConfigurerModule reacting() {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerEventProcessor(Reactions.GROUP, (name, _, invoker) -> new Reacting(name, invoker));
    }

    @Bean
    Codes codes(List<Projection> projections) {
        return new Codes(projections);
    }

    @Bean
    SchemaWatch schemaWatch(SchemaGuard guard, LogGuard logGuard, JdbcTemplate jdbc, Codes codes) {
        return new SchemaWatch(guard, logGuard, new Builds(jdbc), codes);
    }

    @Bean
    ViewGate viewGate(Codes codes, SchemaWatch schema) {
        return new ViewGate(codes, schema);
    }

    @Bean
    ProcessorStates processorStates(JdbcTemplate jdbc) {
        return new ProcessorStates(jdbc);
    }

    @Bean
    ProcessorMeters processorMeters(ProcessorStates states, MeterRegistry registry) {
        return new ProcessorMeters(states, registry);
    }

    @Bean
    ProcessorsHealth processorsHealthIndicator(ProcessorStates states, SchemaWatch schema, Codes codes) {
        return new ProcessorsHealth(states, schema, codes);
    }

    @Bean
    Conductor conductor(
            JdbcTemplate jdbc,
            DataSource database,
            PlatformTransactionManager transactions,
            EventStore store,
            EventLog log,
            LogExtracts extracts,
            CaughtUp caughtUp,
            Codes codes,
            SchemaWatch schema,
            ProcessorMeters meters,
            ObjectProvider<JobOperations> jobs,
            ObjectProvider<AssetSweep> assets,
            ObjectProvider<EventProcessingConfiguration> processing,
            ProjectionProperties properties) {
        var transaction = new TransactionTemplate(transactions);
        var builds = new Builds(jdbc);
        var segments = new Segments(jdbc);
        var letters = new DeadLetters(jdbc);
        var keyRebuilds = new KeyRebuilds(jdbc);
        var nodes = new Nodes(jdbc);
        var common = new CommonPosition(jdbc, transaction);
        var service = new Service(
                transaction, builds, segments, common, new PublishedViews(jdbc), properties.keepPrevious(),
                schema::isDamaged);
        var starter = new BuildStarter(jdbc, transaction, codes, log);
        starter.prepare();
        var deliveries = new Deliveries(
                Map.of(
                        Reactions.GROUP, new ReactionIntake(() -> reactions(processing)),
                        OperationIntake.PROCESSOR, new OperationIntake(jdbc)),
                builds,
                codes,
                jdbc,
                new BatchTransaction(transaction, jdbc, properties.frozenAfter()),
                caughtUp::advanced);
        var crew = new Followers(store, deliveries, segments, keyRebuilds, new Extracts(extracts),
                properties.rebuild());
        var builder = new BuildDriver(
                builds, starter, segments, log, service, new Snapshots(database, common), schema::isDamaged);
        var processors = new Processors(jdbc);
        var operations = new Operations(jdbc);
        var operator = new OperationDriver(
                operations,
                nodes,
                processors,
                new Rebuilding(transaction, codes, builds, starter, service, processors, keyRebuilds, extracts),
                keyRebuilds,
                new SegmentLayout(jdbc, transaction, common),
                letters,
                schema,
                jobs::getObject,
                assets::getObject,
                transaction);
        var acknowledging = new Acknowledging(operations, crew::isFollowing);
        return new Conductor(nodes, Map.of(
                "segments", crew::attend,
                "builds", builder::drive,
                "operations", operator::drive,
                "schemas", _ -> schema.attend(),
                "meters", _ -> meters.measure(),
                "acknowledgements", acknowledging::drive), crew::stop, properties.beat());
    }

    private static EventHandlerInvoker reactions(ObjectProvider<EventProcessingConfiguration> processing) {
        return processing
                .getObject()
                .eventProcessor(Reactions.GROUP, Reacting.class)
                .orElseThrow(() -> new IllegalStateException("There are no reactions"))
                .invoker();
    }
}
