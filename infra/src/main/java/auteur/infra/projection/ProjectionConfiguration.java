package auteur.infra.projection;

import auteur.command.work.Reactions;
import auteur.infra.eventstore.read.LogExtracts;
import auteur.infra.projection.build.BuildDriver;
import auteur.infra.projection.build.BuildStarter;
import auteur.infra.projection.build.Builds;
import auteur.infra.projection.build.Codes;
import auteur.infra.projection.build.Service;
import auteur.infra.projection.build.Snapshots;
import auteur.infra.projection.desk.ControlDesk;
import auteur.infra.projection.desk.Processors;
import auteur.infra.projection.desk.Rebuilding;
import auteur.infra.projection.follow.Followers;
import auteur.infra.projection.follow.ProjectionProperties;
import auteur.infra.projection.letter.DeadLetters;
import auteur.infra.projection.node.Conductor;
import auteur.infra.projection.node.Conductor.Duty;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.part.FixedProcessor;
import auteur.infra.projection.part.NodeDuty;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.segment.CommonPosition;
import auteur.infra.projection.segment.SegmentLayout;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.table.PublishedViews;
import auteur.infra.projection.take.BatchTransaction;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.take.Reacting;
import auteur.infra.projection.take.Takers;
import auteur.infra.projection.watch.CaughtUp;
import auteur.infra.projection.watch.ProcessorMeters;
import auteur.infra.projection.watch.ProcessorStates;
import auteur.infra.projection.watch.ProcessorsHealth;
import auteur.infra.projection.watch.SchemaWatch;
import auteur.infra.projection.watch.ViewGate;
import auteur.infra.schema.LogGuard;
import auteur.infra.schema.SchemaGuard;
import auteur.query.Projection;
import auteur.query.log.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
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
    BuildStarter buildStarter(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, Codes codes, EventLog log) {
        var starter = new BuildStarter(jdbc, new TransactionTemplate(transactions), codes, log);
        starter.prepare();
        return starter;
    }

    @Bean
    Service buildService(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SchemaWatch schema,
            ProjectionProperties properties) {
        var transaction = new TransactionTemplate(transactions);
        return new Service(
                transaction, new Builds(jdbc), new Segments(jdbc), new CommonPosition(jdbc, transaction),
                new PublishedViews(jdbc), properties.keepPrevious(), schema::isDamaged);
    }

    @Bean
    Takers takers(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            List<FixedProcessor> others,
            Codes codes,
            CaughtUp caughtUp,
            ObjectProvider<EventProcessingConfiguration> processing,
            ProjectionProperties properties) {
        var transaction = new BatchTransaction(new TransactionTemplate(transactions), jdbc, properties.frozenAfter());
        return new Takers(
                () -> reactions(processing), others, new Builds(jdbc), codes, jdbc, transaction, caughtUp::advanced);
    }

    /// @param starter has prepared the builds before they are followed
    @Bean
    Followers logFollowers(
            JdbcTemplate jdbc,
            EventStore store,
            LogExtracts extracts,
            Takers takers,
            BuildStarter starter,
            ProjectionProperties properties) {
        return new Followers(
                store, takers, new Segments(jdbc), new KeyRebuilds(jdbc), new Extracts(extracts),
                properties.rebuild());
    }

    @Bean
    Nodes livingNodes(JdbcTemplate jdbc) {
        return new Nodes(jdbc);
    }

    @Bean
    ControlDesk controlDesk(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            LogExtracts extracts,
            Codes codes,
            SchemaWatch schema,
            BuildStarter starter,
            Service service,
            Takers takers,
            Followers followers,
            Nodes nodes) {
        var transaction = new TransactionTemplate(transactions);
        var processors = new Processors(jdbc);
        var rebuilding = new Rebuilding(
                transaction, codes, new Builds(jdbc), starter, service, processors, new KeyRebuilds(jdbc), extracts);
        var layout = new SegmentLayout(jdbc, transaction, new CommonPosition(jdbc, transaction));
        return new ControlDesk(
                takers.fixed(), nodes, processors, rebuilding, layout, new DeadLetters(jdbc), schema,
                followers);
    }

    @Bean
    Conductor conductor(
            JdbcTemplate jdbc,
            DataSource database,
            PlatformTransactionManager transactions,
            EventLog log,
            SchemaWatch schema,
            ProcessorMeters meters,
            BuildStarter starter,
            Service service,
            Followers followers,
            Nodes nodes,
            List<NodeDuty> others,
            ProjectionProperties properties) {
        var common = new CommonPosition(jdbc, new TransactionTemplate(transactions));
        var builder = new BuildDriver(
                new Builds(jdbc), starter, new Segments(jdbc), log, service, new Snapshots(database, common),
                schema::isDamaged);
        var duties = new HashMap<String, Duty>();
        duties.put("segments", followers::attend);
        duties.put("builds", builder::drive);
        duties.put("schemas", _ -> schema.attend());
        duties.put("meters", _ -> meters.measure());
        others.forEach(duty -> duties.put(duty.name(), duty::attend));
        return new Conductor(nodes, duties, followers::stop, properties.beat());
    }

    private static EventHandlerInvoker reactions(ObjectProvider<EventProcessingConfiguration> processing) {
        return processing
                .getObject()
                .eventProcessor(Reactions.GROUP, Reacting.class)
                .orElseThrow(() -> new IllegalStateException("There are no reactions"))
                .invoker();
    }
}
