package auteur.infra.eventstore.axon;

import auteur.command.Refused;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.RetryScheduler;
import org.axonframework.modelling.command.ConcurrencyException;

/// Decides a command again on what is in the log now.
///
/// One that lost a race is tried a few times, after pauses that grow and are half chance. One that was refused is tried once
/// more at once: the refusal has dropped its aggregate from the cache, where another node's events may have been missing.
public final class CommandRetries implements RetryScheduler {

    private static final int MOST_RACES = 8;
    private static final long FIRST_PAUSE_MILLIS = 2;

    private final ScheduledExecutorService clock;

    public CommandRetries(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon's interface has it
    public boolean scheduleRetry(
            CommandMessage command,
            RuntimeException lastFailure,
            List<Class<? extends Throwable>[]> failures,
            Runnable retry) {
        var tried = failures.size();
        return switch (lastFailure) {
            case ConcurrencyException _ when tried <= MOST_RACES -> again(retry, pause(tried));
            case Refused _ when tried == 1 -> again(retry, 0);
            default -> false;
        };
    }

    private static long pause(int tried) {
        var longest = FIRST_PAUSE_MILLIS << tried;
        return longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
    }

    private boolean again(Runnable retry, long pauseMillis) {
        var _ = clock.schedule(() -> Thread.ofPlatform().daemon().name("command-retry").start(retry), pauseMillis,
                TimeUnit.MILLISECONDS);
        return true;
    }
}
