package auteur.query.control.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.film.job.JobStage;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.StatusView;
import auteur.query.control.inspection.Verdict.Trouble;
import auteur.query.control.inspection.Verdict.Trouble.Kind;
import auteur.query.control.inspection.WatchView.Group;
import auteur.query.control.inspection.WatchedJob.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant THEN = Instant.parse("2026-11-22T12:00:00Z");
    private static final WatchView QUIET = new WatchView(Map.of(), Map.of(), Map.of(), List.of(), List.of());

    @Test
    void saysThatAllIsWellWhenItIs() {
        var verdict = Verdict.of(status(Condition.FOLLOWING, 0), Optional.of(QUIET));

        assertThat(verdict).isEqualTo(new Verdict(true, "All is well.", List.of(), List.of()));
    }

    @Test
    void countsAndNamesTheFilmsThatFail() {
        var failing = new WatchedJob(
                new UUID(0, 1), new UUID(0, 2), "Harbour", JobStage.FAILED, Standing.FAILING, Turn.CREATOR, 1, 5L,
                "No power.", THEN, THEN, THEN, 5, 105);
        var watch = new WatchView(
                Map.of(Standing.FAILING, new Group(1, THEN), Standing.STUCK, new Group(2, THEN), Standing.RUNNING,
                        new Group(3, THEN)),
                Map.of(), Map.of(), List.of(failing), List.of());

        var verdict = Verdict.of(status(Condition.FOLLOWING, 0), Optional.of(watch));

        assertThat(verdict.isWell()).isFalse();
        assertThat(verdict.text()).isEqualTo("1 film fails, 2 films are stuck.");
        assertThat(verdict.jobs()).singleElement().satisfies(job -> assertThat(job.title()).isEqualTo("Harbour"));
    }

    @Test
    void doesNotCallItWellThatNobodyKnowsHowTheFilmsStand() {
        assertThat(Verdict.of(status(Condition.FOLLOWING, 0), Optional.empty()).troubles())
                .extracting(Trouble::kind)
                .containsExactly(Kind.JOBS_UNKNOWN);
    }

    @Test
    void tellsOfProcessorsAndDeadLetters() {
        assertThat(Verdict.of(status(Condition.STOPPED, 0), Optional.of(QUIET)).text())
                .isEqualTo("1 processor is stopped.");
        assertThat(Verdict.of(status(Condition.UNCLAIMED, 2), Optional.of(QUIET)).text())
                .isEqualTo("1 processor stands still, 2 events could not be taken in.");
    }

    private static StatusView status(Condition condition, long deadLetters) {
        var processor = new ProcessorView(
                "reactions", null, null, null, true, false, condition, null, 7, 0, 0, 0, deadLetters, List.of());
        return new StatusView(7, List.of(processor), List.of(), List.of());
    }
}
