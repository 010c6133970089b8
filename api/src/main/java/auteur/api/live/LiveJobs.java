package auteur.api.live;

import auteur.api.job.JobAccess;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.job.JobEvent;
import auteur.command.job.JobEvent.JobDeleted;
import auteur.command.job.JobEvent.JobStarted;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import auteur.query.log.EventTail;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.stereotype.Component;

/// Sends every committed event of a job to whoever listens, in the order of the log.
@Component
class LiveJobs implements SmartLifecycle {

    private final EventTail tail;
    private final EventLog log;
    private final JobAccess access;
    private final Pushing pushing;
    private final SimpMessageSendingOperations messages;
    private final OwnQueue ownQueue;
    private volatile boolean isRunning;

    LiveJobs(
            EventTail tail,
            EventLog log,
            JobAccess access,
            Pushing pushing,
            SimpMessageSendingOperations messages,
            OwnQueue ownQueue) {
        this.tail = tail;
        this.log = log;
        this.access = access;
        this.pushing = pushing;
        this.messages = messages;
        this.ownQueue = ownQueue;
    }

    @Override
    public void start() {
        tail.follow(
                pushing::reached,
                recorded -> JobRecords.of(recorded)
                        .ifPresentOrElse(this::push, () -> pushing.reached(recorded.position())));
        isRunning = true;
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    private void push(Recorded<JobEvent> recorded) {
        var job = recorded.event().jobId();
        var owner = ownerOf(job, recorded);
        var frame = Frame.Event.of(recorded);
        pushing.push(recorded.position(), () -> {
            messages.convertAndSend(Destinations.ofJob(job), frame);
            owner.ifPresent(user -> ownQueue.send(user, frame));
        });
    }

    private Optional<UserId> ownerOf(JobId job, Recorded<JobEvent> recorded) {
        return switch (recorded.event()) {
            case JobStarted started -> Optional.of(started.owner());
            case JobDeleted _ -> {
                access.forget(job);
                yield log.startOf(job)
                        .map(start -> start.event() instanceof JobStarted started ? started.owner() : null);
            }
            case JobEvent _ -> access.ownerOf(job);
        };
    }
}
