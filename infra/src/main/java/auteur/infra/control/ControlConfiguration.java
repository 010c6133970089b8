package auteur.infra.control;

import auteur.command.film.job.Productions;
import auteur.command.work.WorkQueue;
import auteur.infra.projection.desk.ControlDesk;
import auteur.query.control.inspection.AssetSweep;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

    @Bean
    StepTable stepTable(JdbcClient jdbc) {
        return new StepTable(jdbc);
    }

    @Bean
    JobOperations jobOperations(
            QueryGateway queries, CommandGateway commands, Productions productions, WorkQueue work, StepTable steps) {
        return new JobOperations(queries, commands, new Recovery(productions, work, steps), steps);
    }

    @Bean
    Operations operationTable(JdbcTemplate jdbc) {
        return new Operations(jdbc);
    }

    @Bean
    OperationDriver operationDriver(
            Operations operations,
            ControlDesk desk,
            ObjectProvider<JobOperations> jobs,
            ObjectProvider<AssetSweep> assets,
            PlatformTransactionManager transactions) {
        return new OperationDriver(
                operations, desk, jobs::getObject, assets::getObject, new TransactionTemplate(transactions));
    }

    @Bean
    Acknowledging acknowledging(Operations operations, ControlDesk desk) {
        return new Acknowledging(operations, desk);
    }

    @Bean
    WatchMeters watchMeters(QueryGateway queries, MeterRegistry registry) {
        return new WatchMeters(queries, registry, Clock.systemUTC());
    }
}
