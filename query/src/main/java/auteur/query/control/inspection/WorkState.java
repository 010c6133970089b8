package auteur.query.control.inspection;

import auteur.command.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the work on jobs stands by now, as the queue knows it.
public interface WorkState {

    /// What is the studio's turn for so long without anybody doing anything is stuck, and its creator is told.
    Duration PATIENCE = Duration.ofSeconds(15);

    /// The steps that are queued or performed, those first that are due first.
    ///
    /// @param after the last that is known already
    List<StepView> steps(Optional<Standing> state, Optional<Cursor> after, int limit);

    /// The steps of a job that are queued or performed, and those that were given up.
    List<StepView> stepsOf(JobId job);

    /// How many steps stand how.
    Map<Standing, Steps> summary();

    /// A place in the list of steps.
    record Cursor(Instant due, String key) {}

    /// Steps that stand alike.
    ///
    /// @param oldestDue when the first of them was, or will be, due
    /// @param jobs that they are about; not all when they are very many
    record Steps(long count, @Nullable Instant oldestDue, Set<UUID> jobs) {}
}
