package auteur.api.live;

import auteur.command.job.JobEvent;
import auteur.command.job.JobStage;
import auteur.query.Recorded;
import auteur.query.operations.OperationView;
import auteur.query.operations.ProcessorView;
import auteur.query.operations.ProjectionView;
import auteur.query.operations.StatusView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sent to subscribers.
sealed interface Frame {

    /// A committed event.
    record Event(
            long position,
            UUID jobId,
            long version,
            String type,
            @Nullable JobStage stage,
            Instant at,
            String by,
            JobEvent data)
            implements
                Frame {

        static Event of(Recorded<JobEvent> recorded) {
            return new Event(
                    recorded.position(),
                    recorded.event().jobId().value(),
                    recorded.version(),
                    recorded.type(),
                    recorded.stage().orElse(null),
                    recorded.at(),
                    recorded.by(),
                    recorded.event());
        }
    }

    /// The first frame of a subscription.
    ///
    /// @param position every later event is sent, none up to here is
    /// @param resumed whether nothing is missing between the position that the client named and this one
    /// @param reason why not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subscribed(String type, long position, String epoch, boolean resumed, @Nullable String reason)
            implements
                Frame {

        static Subscribed at(long position, String epoch, Optional<Long> after) {
            var isResumed = after.filter(known -> known == position).isPresent();
            return new Subscribed(
                    "Subscribed", position, epoch, isResumed, isResumed ? null : reason(position, after));
        }

        private static String reason(long position, Optional<Long> after) {
            return after.map(known -> known > position ? "position_ahead_of_log" : "events_missed")
                    .orElse("no_position");
        }
    }

    /// How far a piece of work is; never stored.
    record Progress(String type, UUID jobId, Instant at, Work data) implements Frame {

        record Work(String step, @Nullable UUID sceneId, double done, double overall) {}
    }

    /// How the processors and the projections stand.
    ///
    /// @param position the newest event's
    record Status(
            String type,
            long position,
            Instant at,
            List<ProcessorView> processors,
            List<ProjectionView> projections,
            List<OperationView> operations)
            implements
                Frame {

        static Status of(StatusView status, Instant at) {
            return new Status(
                    "Status", status.head(), at, status.processors(), status.projections(), status.operations());
        }
    }
}
