package auteur.infra.work;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.film.reaction.Crew;
import auteur.command.film.reaction.Step;
import auteur.infra.machine.postgres.EmbeddedPostgres;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(WorkConfiguration.class);
    private static final String TABLE = "runtime.scheduled_tasks";

    @Bean
    FailedSteps failedSteps(JdbcClient jdbc) {
        return new FailedSteps(jdbc);
    }

    @Bean
    OneTimeTask<Step> stepTask(ObjectProvider<Crew> crew, ObjectProvider<AssetStore> assets, FailedSteps failed) {
        return Tasks.oneTime("step", Step.class)
                .onFailure((completed,
                        operations) -> new StepFailures(crew.getObject()::giveUp, failed::note,
                                RandomGenerator.getDefault())
                                .onFailure(completed, operations))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    perform(crew.getObject(), assets.getObject(), instance.getData());
                    failed.forget(instance.getData());
                });
    }

    @Bean
    WorkQueue agenda(ObjectProvider<Scheduler> scheduler, OneTimeTask<Step> stepTask, SteadyClock clock) {
        return new WorkQueue(scheduler::getObject, stepTask, clock);
    }

    /// Started and stopped by [WorkLifecycle]. The connection is the surrounding transaction's own, if there is one.
    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource database, OneTimeTask<Step> stepTask, WorkProperties properties, SteadyClock clock) {
        return new SchedulerBuilder(new TransactionAwareDataSourceProxy(database), List.of(stepTask))
                .tableName(TABLE)
                .clock(clock)
                .serializer(new StepCodec())
                .schedulerName(new SchedulerName.Fixed(node()))
                .threads(properties.threads())
                .pollingInterval(Duration.ofMillis(500))
                .heartbeatInterval(Duration.ofSeconds(3))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    WorkLifecycle workLifecycle(Scheduler scheduler, JdbcClient jdbc, SteadyClock clock,
            ObjectProvider<EmbeddedPostgres> embedded) {
        return new WorkLifecycle(scheduler, jdbc, clock, TABLE, embedded.getIfAvailable() != null);
    }

    /// Two programs on one host are two nodes.
    private static String node() {
        return String.format(Locale.ROOT, "%s-%d", new SchedulerName.Hostname().getName(),
                ProcessHandle.current().pid());
    }

    private static void perform(Crew crew, AssetStore assets, Step step) {
        var start = System.nanoTime();
        LOG.info("Step {} begins", step.key());
        try {
            crew.perform(step);
        } catch (RuntimeException failure) {
            throw explained(failure, assets);
        }
        LOG.info("Step {} is done after {} ms", step.key(), (System.nanoTime() - start) / 1_000_000);
    }

    /// Whatever failed while the store is away, such as a program that reads from it, may have failed for that.
    private static RuntimeException explained(RuntimeException failure, AssetStore assets) {
        try {
            assets.probe();
            return failure;
        } catch (StoreAway away) {
            away.addSuppressed(failure);
            return away;
        }
    }
}
