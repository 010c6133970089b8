package auteur.query.control.inspection;

import auteur.query.control.BuildState;
import auteur.query.control.ProcessorView;
import auteur.query.control.ProcessorView.Condition;
import auteur.query.control.ProjectionView;
import auteur.query.control.StatusView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether all is well, and if not, what is not.
///
/// @param text the same in a sentence
/// @param jobs some of those that fail or are stuck
public record Verdict(boolean isWell, String text, List<Trouble> troubles, List<TroubledJob> jobs) {

    private static final String WELL = "All is well.";

    /// Things that are wrong in the same way.
    ///
    /// @param text a clause for people
    public record Trouble(Kind kind, long count, String text) {

        /// In which way.
        public enum Kind {
            JOBS_FAIL,
            JOBS_STUCK,
            JOBS_UNKNOWN,
            PROCESSORS_STAND_STILL,
            PROCESSORS_STOPPED,
            DEAD_LETTERS,
            PROJECTIONS_OUT_OF_SERVICE,
            BUILDS_UNDECIDED
        }
    }

    /// A job that does not go on.
    ///
    /// @param error why, in the words that its creator reads; null when nobody has said
    public record TroubledJob(UUID jobId, String title, Standing state, @Nullable String error) {}

    /// @param watch empty when the jobs cannot be looked at just now
    public static Verdict of(StatusView status, Optional<WatchView> watch) {
        var troubles = new ArrayList<Trouble>();
        watch.ifPresentOrElse(
                seen -> {
                    add(troubles, Trouble.Kind.JOBS_FAIL, seen.jobsThatAre(Standing.FAILING), "film fails",
                            "films fail");
                    add(troubles, Trouble.Kind.JOBS_STUCK, seen.jobsThatAre(Standing.STUCK), "film is stuck",
                            "films are stuck");
                },
                () -> troubles.add(new Trouble(
                        Trouble.Kind.JOBS_UNKNOWN, 1, "the table of watched films is out of service")));
        add(troubles, Trouble.Kind.PROCESSORS_STAND_STILL,
                in(status, condition -> condition == Condition.FAILING || condition == Condition.UNCLAIMED),
                "processor stands still", "processors stand still");
        add(troubles, Trouble.Kind.DEAD_LETTERS,
                status.processors().stream().mapToLong(ProcessorView::deadLetters).sum(),
                "event could not be taken in", "events could not be taken in");
        add(troubles, Trouble.Kind.PROJECTIONS_OUT_OF_SERVICE,
                projections(status, projection -> !projection.inService()),
                "projection is out of service", "projections are out of service");
        add(troubles, Trouble.Kind.BUILDS_UNDECIDED, projections(status, Verdict::isUndecided),
                "build waits for your decision", "builds wait for your decision");
        add(troubles, Trouble.Kind.PROCESSORS_STOPPED, in(status, condition -> condition == Condition.STOPPED),
                "processor is stopped", "processors are stopped");
        return new Verdict(troubles.isEmpty(), sentence(troubles), List.copyOf(troubles), troubled(watch));
    }

    private static String sentence(List<Trouble> troubles) {
        return troubles.isEmpty()
                ? WELL
                : troubles.stream().map(Trouble::text).collect(Collectors.joining(", ", "", "."));
    }

    private static List<TroubledJob> troubled(Optional<WatchView> watch) {
        return watch.stream()
                .flatMap(seen -> Stream.concat(seen.failing().stream(), seen.stuck().stream()))
                .map(job -> new TroubledJob(job.jobId(), job.title(), job.state(), job.error()))
                .toList();
    }

    private static long in(StatusView status, Predicate<Condition> conditions) {
        return status.processors().stream().map(ProcessorView::condition).filter(conditions).count();
    }

    private static long projections(StatusView status, Predicate<ProjectionView> wanted) {
        return status.projections().stream().filter(wanted).count();
    }

    private static boolean isUndecided(ProjectionView projection) {
        var candidate = projection.candidate();
        return candidate != null && candidate.state() == BuildState.UNDECIDED;
    }

    private static void add(List<Trouble> troubles, Trouble.Kind kind, long count, String one, String many) {
        if (count > 0) {
            troubles.add(new Trouble(kind, count, String.format(Locale.ROOT, "%d %s", count, count == 1 ? one : many)));
        }
    }
}
