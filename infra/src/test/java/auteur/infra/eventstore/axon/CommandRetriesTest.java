package auteur.infra.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.Refused;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandRetriesTest {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final CommandRetries retries = new CommandRetries(clock);

    private static final class Declined extends Refused {

        private static final long serialVersionUID = 1L;

        private Declined() {
            super("by an aggregate that is new in the house");
        }
    }

    @AfterEach
    void stopTheClock() {
        clock.shutdownNow();
    }

    @Test
    void decidesARefusalOfAnyAggregateOnceMore() {
        assertThat(isTriedAgain(new Declined(), 1)).isTrue();
        assertThat(isTriedAgain(new Declined(), 2)).isFalse();
    }

    @Test
    void decidesALostRaceAFewTimes() {
        assertThat(isTriedAgain(new ConcurrencyException("lost"), 8)).isTrue();
        assertThat(isTriedAgain(new ConcurrencyException("lost"), 9)).isFalse();
    }

    @Test
    void leavesAFaultAlone() {
        assertThat(isTriedAgain(new IllegalStateException("a fault"), 1)).isFalse();
    }

    private boolean isTriedAgain(RuntimeException failure, int tried) {
        var before = Collections.nCopies(tried, chain(failure));
        return retries.scheduleRetry(new GenericCommandMessage<>("wish"), failure, before, () -> {});
    }

    @SuppressWarnings("unchecked") // arrays of generic types cannot be made otherwise
    private static Class<? extends Throwable>[] chain(Throwable failure) {
        return (Class<? extends Throwable>[]) new Class<?>[]{failure.getClass()};
    }
}
