package auteur.query.control.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobStage;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.inspection.StepView.Failure;
import auteur.query.control.inspection.Waiting.Reason;
import auteur.query.control.inspection.WatchedJob.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

    private static final Instant BEGAN = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant LATER = BEGAN.plusSeconds(15);
    private static final UUID JOB = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({"STOPPED,PAUSED", "FAILING,STANDSTILL", "UNCLAIMED,STANDSTILL", "FOLLOWING,LOST", "HELD,LOST"})
    void saysWhyNobodyWorksOnAFilm(Condition reactions, Reason reason) {
        assertThat(reason(job(Turn.STUDIO, Standing.STUCK), LATER, reactions)).contains(reason);
    }

    @Test
    void isPatientFifteenSeconds() {
        assertThat(reason(job(Turn.STUDIO, Standing.STUCK), LATER.minusMillis(1), Condition.STOPPED)).isEmpty();
    }

    @Test
    void saysNothingWhileItIsTheCreatorsTurn() {
        assertThat(reason(job(Turn.CREATOR, Standing.WITH_CREATOR), LATER, Condition.STOPPED)).isEmpty();
        assertThat(reason(job(Turn.NOBODY, Standing.AT_REST), LATER, Condition.STOPPED)).isEmpty();
    }

    @Test
    void saysNothingWhileAStepIsPerformed() {
        assertThat(reason(job(Turn.STUDIO, Standing.RUNNING), LATER, Condition.STOPPED, step(Standing.RUNNING, null)))
                .isEmpty();
    }

    @Test
    void saysThatOthersAreBeforeIt() {
        assertThat(reason(job(Turn.STUDIO, Standing.WAITING), LATER, Condition.STOPPED, step(Standing.WAITING, null)))
                .as("what is queued is performed all the same")
                .contains(Reason.BUSY);
    }

    @Test
    void saysWhenAFailedStepIsTriedAgain() {
        var next = LATER.plusSeconds(60);
        var told = Waiting.of(
                job(Turn.STUDIO, Standing.FAILING), List.of(step(Standing.FAILING, next)),
                Optional.of(reactions(Condition.FOLLOWING)), LATER);

        assertThat(told).hasValueSatisfying(waiting -> {
            assertThat(waiting.reason()).isEqualTo(Reason.TRIED_AGAIN);
            assertThat(waiting.nextTryAt()).isEqualTo(next);
            assertThat(waiting.since()).isEqualTo(BEGAN);
            assertThat(waiting.text()).as("what went wrong is no creator's business").doesNotContain("disk");
        });
    }

    private static Optional<Reason> reason(WatchedJob job, Instant now, Condition reactions, StepView... steps) {
        return Waiting.of(job, List.of(steps), Optional.of(reactions(reactions)), now).map(Waiting::reason);
    }

    private static WatchedJob job(Turn turn, Standing state) {
        return new WatchedJob(
                JOB, new UUID(0, 2), "Harbour", JobStage.PITCHING, state, turn, 1, null, null, BEGAN, BEGAN, BEGAN, 0,
                7);
    }

    private static StepView step(Standing state, @Nullable Instant nextTry) {
        return new StepView(
                JOB + "/analyse/0", "AnalysePicture", JOB, state, BEGAN, null, 1, nextTry,
                new Failure("The disk is full", BEGAN, null, false));
    }

    private static ProcessorView reactions(Condition condition) {
        return new ProcessorView(
                "reactions", null, null, null, true, false, condition, null, 7, 0, 0, 0, 0, List.of());
    }
}
