package auteur.infra.work;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.work.Step;
import auteur.infra.eventstore.form.UnstorableEvent;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepFailuresTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Step ASSEMBLY = new Work("Assembling the film", false);

    private final Exception fault = new UncheckedIOException(new IOException("The disk is full"));
    private final List<String> done = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final StepFailures failures = new StepFailures(
            (step, reason) -> done.add("gave up " + step.key() + ": " + reason),
            (step, tries, cause, at, node,
                    isFinal) -> noted.add(String.format(Locale.ROOT, "%s, try %d: %s%s", step.key(), tries, cause,
                            isFinal ? ", given up" : "")),
            new Random(1));

    @Test
    void triesAgainLaterAndLater() {
        assertThat(waitAfter(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(waitAfter(1)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(waitAfter(2)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
    }

    @Test
    void givesUpAfterTheFourthTryWithoutTellingTheCreatorOfDisks() {
        fail(ASSEMBLY, 3, fault);

        assertThat(done).containsExactly(
                "gave up %s: Assembling the film failed 4 times. This is a fault of the studio, not of your picture: try again in a while."
                        .formatted(ASSEMBLY.key()),
                "removed");
    }

    @Test
    void givesUpAtOnceWhenTheMediaIsAtFault() {
        fail(ASSEMBLY, 0, new UnworkableMedia("The clip of scene 3 is no longer there."));

        assertThat(done).containsExactly(
                "gave up %s: The clip of scene 3 is no longer there.".formatted(ASSEMBLY.key()), "removed");
    }

    @Test
    void neverGivesUpWhatNobodyCouldAskForAgain() {
        fail(new Work("Learning from the choice", true), 50, fault);

        assertThat(done).singleElement().asString().startsWith("again at ");
    }

    @Test
    void givesUpAtOnceWhenTheLogRefusesTheResult() {
        fail(ASSEMBLY, 0, new UnstorableEvent("The number NaN cannot be stored"));

        assertThat(done).containsExactly(
                "gave up %s: Assembling the film came to a result that cannot be kept. This is a fault of the studio: try another picture."
                        .formatted(ASSEMBLY.key()),
                "removed");
    }

    @Test
    void doesNotTryForEverWhatTheLogRefuses() {
        fail(new Work("Learning from the choice", true), 0, new UnstorableEvent("The number NaN cannot be stored"));

        assertThat(done).containsExactly("removed");
    }

    @Test
    void notesForThoseWhoLookAfterTheStudioWhyEachTryFailed() {
        fail(ASSEMBLY, 2, fault);
        fail(ASSEMBLY, 3, fault);

        assertThat(noted).containsExactly(
                "%s, try 3: %s".formatted(ASSEMBLY.key(), fault),
                "%s, try 4: %s, given up".formatted(ASSEMBLY.key(), fault));
    }

    @Test
    void doesNotCountAStopOfTheProgramAsATry() {
        fail(ASSEMBLY, 3, new IllegalStateException("The program is stopping", new InterruptedException()));

        assertThat(done).containsExactly("anew at " + NOW);
    }

    @Test
    void waitsForTheAssetStoreForAsLongAsItIsAway() {
        fail(ASSEMBLY, 3, new StoreAway("The bucket is not there", null));
        fail(ASSEMBLY, 50, new UncheckedIOException(new IOException(new StoreAway("It is still not there", null))));

        assertThat(done).hasSize(2).allSatisfy(
                act -> assertThat(Duration.between(NOW, Instant.parse(act.substring("anew at ".length()))))
                        .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        assertThat(noted).hasSize(2).noneMatch(note -> note.endsWith("given up"));
    }

    private Duration waitAfter(int earlierFailures) {
        done.clear();
        fail(ASSEMBLY, earlierFailures, fault);
        return Duration.between(NOW, Instant.parse(done.getFirst().substring("again at ".length())));
    }

    private void fail(Step step, int earlierFailures, Exception cause) {
        var execution = new Execution(
                NOW, new TaskInstance<>("step", step.key(), step), true, "node", null, null, earlierFailures, NOW, 1);
        failures.onFailure(ExecutionComplete.failure(execution, NOW, NOW, cause), new Operations(execution));
    }

    private final class Operations extends ExecutionOperations<Step> {

        Operations(Execution execution) {
            super(null, SchedulerListeners.NOOP, execution);
        }

        @Override
        public void remove() {
            done.add("removed");
        }

        @Override
        public void reschedule(ExecutionComplete completed, Instant at) {
            done.add("again at " + at);
        }

        @Override
        public void removeAndScheduleNew(SchedulableInstance<?> instance) {
            done.add("anew at " + instance.getNextExecutionTime(NOW));
        }
    }

    private record Work(String words, boolean mustSucceed) implements Step {

        @Override
        public String key() {
            return new UUID(1, 1) + "/work";
        }

        @Override
        public EventStream<?> stream() {
            return new Family<>("", Object.class, _ -> Optional.empty()).stream(new UUID(1, 1));
        }

        @Override
        public String queue() {
            return "film";
        }
    }
}
