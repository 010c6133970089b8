package auteur.api.live.topic;

import auteur.api.admin.Status.Report;
import auteur.command.JobId;
import auteur.command.job.JobEvent;
import auteur.command.job.JobStage;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.control.Standing;
import auteur.query.control.Verdict;
import auteur.query.control.WatchView.Group;
import auteur.query.operations.OperationView;
import auteur.query.operations.ProcessorView;
import auteur.query.operations.ProjectionView;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is sent to subscribers.
sealed interface Frame {

    /// A committed event.
    ///
    /// @param data null for an event that this program cannot read, as while nodes of two versions run
    record Event(
            long position,
            UUID jobId,
            long version,
            String type,
            @Nullable JobStage stage,
            Instant at,
            String by,
            @Nullable JobEvent data)
            implements
                Frame {

        static Event of(JobId job, Recorded<?> recorded) {
            return new Event(
                    recorded.position(),
                    job.value(),
                    recorded.version(),
                    recorded.type(),
                    JobRecords.stageOf(recorded).orElse(null),
                    recorded.at(),
                    recorded.by(),
                    recorded.event() instanceof JobEvent event ? event : null);
        }
    }

    /// The first frame of a subscription.
    ///
    /// @param position every later event is sent, none up to here is
    /// @param resumed whether it is the position that the client has named
    /// @param reason why not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Subscribed(String type, long position, String epoch, boolean resumed, @Nullable String reason)
            implements
                Frame {

        static Subscribed resumed(long position, String epoch) {
            return new Subscribed("Subscribed", position, epoch, true, null);
        }

        static Subscribed anew(long position, String epoch, String reason) {
            return new Subscribed("Subscribed", position, epoch, false, reason);
        }
    }

    /// The last frame of a subscription that the server ends while the socket stays open.
    record Ended(String type, long position, String reason) implements Frame {

        static Ended at(long position, String reason) {
            return new Ended("Ended", position, reason);
        }
    }

    /// How far a piece of work is; never stored.
    record Progress(String type, UUID jobId, Instant at, Work data) implements Frame {

        record Work(String step, @Nullable UUID sceneId, double done, double overall) {}
    }

    /// How the processors and the projections stand.
    ///
    /// @param position the newest event's
    /// @param verdict whether all is well
    /// @param jobs that are the studio's turn or fail, by how they stand
    record Status(
            String type,
            long position,
            Instant at,
            List<ProcessorView> processors,
            List<ProjectionView> projections,
            List<OperationView> operations,
            Verdict verdict,
            Map<Standing, Group> jobs,
            Map<Standing, Group> steps)
            implements
                Frame {

        static Status of(Report report, Instant at) {
            var status = report.status();
            var watch = report.watch();
            return new Status(
                    "Status", status.head(), at, status.processors(), status.projections(), status.operations(),
                    report.verdict(), watch == null ? Map.of() : watch.jobs(),
                    watch == null ? Map.of() : watch.steps());
        }
    }
}
