package auteur.infra.control;

import auteur.command.automation.Agenda;
import auteur.command.job.Productions;
import auteur.infra.work.StepTable;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ControlConfiguration {

    @Bean
    JobOperations jobOperations(
            QueryGateway queries, CommandGateway commands, Productions productions, Agenda agenda, StepTable steps) {
        return new JobOperations(queries, commands, new Recovery(productions, agenda, steps), steps);
    }

    @Bean
    WatchMeters watchMeters(QueryGateway queries, MeterRegistry registry) {
        return new WatchMeters(queries, registry, Clock.systemUTC());
    }
}
