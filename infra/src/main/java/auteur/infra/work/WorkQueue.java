package auteur.infra.work;

import auteur.command.film.reaction.Agenda;
import auteur.command.film.reaction.Step;
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.function.Supplier;

/// Queues steps with db-scheduler, in the caller's transaction.
final class WorkQueue implements Agenda {

    private final Supplier<Scheduler> scheduler;
    private final OneTimeTask<Step> task;
    private final Clock clock;

    WorkQueue(Supplier<Scheduler> scheduler, OneTimeTask<Step> task, Clock clock) {
        this.scheduler = scheduler;
        this.task = task;
        this.clock = clock;
    }

    @Override
    public void add(Step step) {
        scheduler.get().scheduleIfNotExists(task.instance(step.key(), step), clock.now());
    }
}
