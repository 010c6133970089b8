package auteur.infra.work;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.work.Step;
import auteur.command.work.StepWork;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {

    /// Under which steps are queued, in whichever table.
    private static final String TASK = "step";

    @Bean
    FailedSteps failedSteps(JdbcClient jdbc) {
        return new FailedSteps(jdbc);
    }

    @Bean
    StepKinds stepKinds(List<StepWork<?>> works) {
        return new StepKinds(works);
    }

    @Bean
    OneTimeTask<Step> stepTask(ObjectProvider<StepKinds> kinds, ObjectProvider<AssetStore> assets, FailedSteps failed) {
        var performance = new Performance(kinds::getObject, assets::getObject);
        return Tasks.oneTime(TASK, Step.class)
                .onFailure((completed, operations) -> new StepFailures(
                        kinds.getObject()::giveUp, failed::note, RandomGenerator.getDefault())
                        .onFailure(completed, operations))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    performance.of(instance.getData());
                    failed.forget(instance.getData());
                });
    }

    /// What steps are done with is asked for later, for it may queue steps itself.
    @Bean
    StepQueues stepQueues(
            Queues queues, List<QueueSettings> settings, OneTimeTask<Step> task, ObjectProvider<StepKinds> kinds) {
        Supplier<StepKinds> known = kinds::getObject;
        return new StepQueues(settings.stream()
                .collect(Collectors.toUnmodifiableMap(
                        QueueSettings::name,
                        (Function<QueueSettings, Queue<Step>>) one -> queues.of(one, task, new StepCodec(known)))));
    }
}
