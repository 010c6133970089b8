package auteur.api.control;

import auteur.api.problem.Problem;
import auteur.query.control.BuildState;
import auteur.query.control.BuildView;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.ProjectionView;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.WatchedJob;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Why something cannot be done as things stand. Things may change until it is carried out, and it is checked again then.
final class Objections {

    private Objections() {}

    static void toStopping(ProcessorView processor) {
        toControlling(processor);
        refuseIf(isStopped(processor), "already_stopped", "This processor is stopped already.");
    }

    static void toStarting(ProcessorView processor) {
        toControlling(processor);
        refuseIf(!isStopped(processor), "not_stopped", "This processor is not stopped.");
    }

    static void toReset(ProcessorView processor) {
        refuseIf(
                processor.name().equals(ProcessorView.REACTIONS),
                "never_replayed",
                "Reactions never run for events of the past, so they cannot begin anew.");
        toControlling(processor);
    }

    static void toSplitting(ProcessorView processor, int segment) {
        toControlling(processor);
        requireSegment(processor, segment);
    }

    static void toMerging(ProcessorView processor, int segment) {
        toControlling(processor);
        requireSegment(processor, segment);
        refuseIf(processor.segments().size() == 1, "nothing_to_merge", "This processor has a single segment.");
    }

    static void toRebuilding(ProjectionView projection) {
        refuseIf(projection.candidate() != null, "rebuild_running", "This projection is being rebuilt already.");
    }

    static void toRebuildingAll(List<ProjectionView> projections) {
        refuseIf(
                projections.stream().allMatch(projection -> projection.candidate() != null),
                "rebuild_running",
                "Every projection is being rebuilt already.");
    }

    static void toThrottling(ProjectionView projection) {
        candidate(projection);
    }

    static void toPausing(ProjectionView projection) {
        refuseIf(isPaused(candidate(projection)), "already_paused", "This rebuild is paused already.");
    }

    static void toResuming(ProjectionView projection) {
        refuseIf(!isPaused(candidate(projection)), "not_paused", "This rebuild is not paused.");
    }

    static void toCancelling(ProjectionView projection) {
        candidate(projection);
    }

    static void toDeciding(ProjectionView projection) {
        var candidate = candidate(projection);
        refuseIf(candidate.state() != BuildState.UNDECIDED, "nothing_to_decide", "The comparison is not done yet.");
    }

    static void toRetrying(WatchedJob job) {
        refuseIf(
                job.state() != Standing.FAILING && job.state() != Standing.STUCK, "not_failing",
                "This job neither fails nor is it stuck.");
    }

    static void toCancelling(WatchedJob job) {
        refuseIf(job.state() == Standing.AT_REST, "at_rest", "This job is at rest already.");
    }

    static void toUsingPrevious(ProjectionView projection) {
        refuseIf(projection.previous() == null, "no_previous_build", "This projection has no previous version.");
    }

    /// The build that is on its way; the same objections hold for whatever is done to it.
    static BuildView candidate(ProjectionView projection) {
        var candidate = projection.candidate();
        if (candidate == null) {
            throw conflict("no_rebuild", "This projection is not being rebuilt.");
        }
        return candidate;
    }

    static void refuseIf(boolean isRefused, String reason, String detail) {
        if (isRefused) {
            throw conflict(reason, detail);
        }
    }

    private static void toControlling(ProcessorView processor) {
        refuseIf(
                !processor.controllable(),
                "not_controllable",
                "This processor carries out what admins ask for, so it always runs.");
    }

    private static void requireSegment(ProcessorView processor, int segment) {
        if (processor.segments().stream().noneMatch(one -> one.segment() == segment)) {
            throw Problem.notFound();
        }
    }

    private static boolean isStopped(ProcessorView processor) {
        return processor.condition() == Condition.STOPPED;
    }

    private static boolean isPaused(BuildView build) {
        return isPaused(build.progress());
    }

    private static boolean isPaused(BuildView.@Nullable Progress progress) {
        return progress != null && progress.paused();
    }

    private static Problem conflict(String reason, String detail) {
        return Problem.of(HttpStatus.CONFLICT, reason, detail);
    }
}
