package auteur.infra.work;

import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.work.Step;
import auteur.infra.eventstore.form.UnstorableEvent;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries a failed step again, later and later with jitter; gives it up after some tries, at once when the media is at fault. A result
/// that the log refuses would be refused again, so even a step that must succeed ends with it. That the asset store is away is no
/// failure of the step: it waits for as long as that takes.
final class StepFailures implements FailureHandler<Step> {

    private static final Logger LOG = LoggerFactory.getLogger(StepFailures.class);

    private static final int MOST_TRIES = 4;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration WAIT_FOR_STORE = Duration.ofSeconds(10);

    private final BiConsumer<Step, String> givingUp;
    private final Noting noting;
    private final RandomGenerator random;

    /// @param givingUp takes a step that has failed for good, and the reason
    /// @param noting takes every failure
    StepFailures(BiConsumer<Step, String> givingUp, Noting noting, RandomGenerator random) {
        this.givingUp = givingUp;
        this.noting = noting;
        this.random = random;
    }

    /// Keeps why a step has failed.
    interface Noting {

        void note(Step step, int tries, @Nullable Throwable cause, Instant at, @Nullable String node, boolean isFinal);
    }

    @Override
    public void onFailure(ExecutionComplete completed, ExecutionOperations<Step> operations) {
        var execution = completed.getExecution();
        var tries = execution.consecutiveFailures + 1;
        var cause = completed.getCause().orElse(null);
        if (!(execution.taskInstance.getData() instanceof Step step)) {
            LOG.error("Queued step {} cannot be read and stays queued", execution.taskInstance.getId(), cause);
            operations.reschedule(completed, completed.getTimeDone().plus(LONGEST_WAIT));
            return;
        }
        if (isInterrupted(cause)) {
            LOG.info("Step {} was interrupted and begins anew when the program runs again", step.key());
            operations.removeAndScheduleNew(SchedulableInstance.of(
                    new TaskInstance<>(execution.getTaskName(), step.key(), step), completed.getTimeDone()));
            return;
        }
        if (StoreAway.isCauseOf(cause)) {
            var wait = jittered(WAIT_FOR_STORE.toMillis());
            noting.note(step, tries, cause, completed.getTimeDone(), execution.pickedBy, false);
            LOG.warn("Step {} waits {} for the asset store: {}", step.key(), wait, String.valueOf(cause));
            operations.removeAndScheduleNew(SchedulableInstance.of(
                    new TaskInstance<>(execution.getTaskName(), step.key(), step),
                    completed.getTimeDone().plus(wait)));
            return;
        }
        if (cause instanceof UnstorableEvent) {
            LOG.error("Step {} has a result that the log never takes", step.key(), cause);
            if (!step.mustSucceed()) {
                givingUp.accept(step, StepReasons.ofUnstorable(step));
            }
            operations.remove();
            return;
        }
        var isHopeless = cause instanceof UnworkableMedia || tries >= MOST_TRIES;
        var isGivenUp = isHopeless && !step.mustSucceed();
        noting.note(step, tries, cause, completed.getTimeDone(), execution.pickedBy, isGivenUp);
        if (isGivenUp) {
            LOG.warn("Step {} failed for good after {} tries", step.key(), tries, cause);
            givingUp.accept(step, cause instanceof UnworkableMedia ? reason(cause) : StepReasons.of(step, tries));
            operations.remove();
        } else {
            var wait = wait(tries);
            LOG.warn("Step {} failed on try {} and is tried again in {}", step.key(), tries, wait, cause);
            operations.reschedule(completed, completed.getTimeDone().plus(wait));
        }
    }

    /// The program was told to stop: that is nobody's failure, so it does not count as a try.
    private static boolean isInterrupted(@Nullable Throwable cause) {
        return cause != null
                && (cause instanceof InterruptedException
                        || cause instanceof ClosedByInterruptException
                        || isInterrupted(cause.getCause()));
    }

    private static String reason(Throwable cause) {
        return String.valueOf(cause.getMessage());
    }

    private Duration wait(int tries) {
        var longest = Math.min(
                LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(tries - 1, 10));
        return jittered(longest);
    }

    private Duration jittered(long longest) {
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }
}
