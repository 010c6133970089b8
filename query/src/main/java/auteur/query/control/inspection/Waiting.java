package auteur.query.control.inspection;

import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.inspection.WatchedJob.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a film has not got on for a while, for its creator: nothing about others, nothing about the machinery.
///
/// @param text the reason in a sentence
/// @param since when the last thing happened to the film
/// @param nextTryAt when what has failed is tried again; null when nothing waits for that
public record Waiting(Reason reason, String text, Instant since, @Nullable Instant nextTryAt) {

    /// Why it is.
    public enum Reason {
        /// An admin has stopped what carries films on.
        PAUSED,
        /// A fault keeps films from going on.
        STANDSTILL,
        /// Others are before it.
        BUSY,
        /// A step has failed and is tried again.
        TRIED_AGAIN,
        /// Nothing is going to happen unless somebody looks after it.
        LOST
    }

    /// @param steps of the job
    /// @param reactions the processor that carries films on
    public static Optional<Waiting> of(
            WatchedJob job, List<StepView> steps, Optional<ProcessorView> reactions, Instant now) {
        if (!mayBe(job, now) || steps.stream().anyMatch(step -> step.state() == Standing.RUNNING)) {
            return Optional.empty();
        }
        var nextTry = steps.stream().map(StepView::nextTryAt).filter(Objects::nonNull).min(Instant::compareTo);
        var reason = reason(job, steps, reactions);
        return Optional.of(new Waiting(reason, words(reason), job.changedAt(), nextTry.orElse(null)));
    }

    /// Whether it is so long since anything happened to a job that the studio has to do with that its creator asks why.
    public static boolean mayBe(WatchedJob job, Instant now) {
        return job.turn() == Turn.STUDIO && !job.changedAt().plus(WorkState.PATIENCE).isAfter(now);
    }

    private static Reason reason(WatchedJob job, List<StepView> steps, Optional<ProcessorView> reactions) {
        if (steps.stream().anyMatch(step -> step.nextTryAt() != null)) {
            return Reason.TRIED_AGAIN;
        }
        if (steps.stream().anyMatch(step -> step.state() == Standing.WAITING)) {
            return Reason.BUSY;
        }
        var isBehind = reactions.filter(processor -> processor.position() < job.position()).isPresent();
        return switch (reactions.map(ProcessorView::condition).orElse(Condition.UNCLAIMED)) {
            case STOPPED -> Reason.PAUSED;
            case FAILING, UNCLAIMED -> Reason.STANDSTILL;
            case FOLLOWING, HELD -> isBehind ? Reason.BUSY : Reason.LOST;
        };
    }

    private static String words(Reason reason) {
        return switch (reason) {
            case PAUSED -> "The studio has paused its work. Your film is safe, and goes on when the studio does.";
            case STANDSTILL -> "A fault in the studio holds up all films. Yours is safe, and goes on when it is mended.";
            case BUSY -> "The studio is busy with other films. Yours is in the queue.";
            case TRIED_AGAIN -> "Something went wrong in the studio. It is tried again by itself.";
            case LOST -> "Nothing happens to your film, though it should. The studio's admins see that.";
        };
    }
}
