package auteur.api.live.topic;

import auteur.api.job.JobAccess;
import auteur.api.live.socket.Ending;
import auteur.api.live.socket.LiveSockets;
import auteur.api.live.topic.Frame.Ended;
import auteur.command.JobId;
import auteur.command.job.JobEvent;
import auteur.query.Recorded;
import auteur.query.log.EventTail;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends every committed event of a job to whoever listens, in the order of the log.
@Component
class LiveJobs implements SmartLifecycle {

    private final EventTail tail;
    private final Deliveries deliveries;
    private final Broadcaster broadcaster;
    private final JobAccess access;
    private final Payloads payloads;
    private final LiveSockets sockets;
    private volatile boolean isRunning;

    LiveJobs(
            EventTail tail,
            Deliveries deliveries,
            Broadcaster broadcaster,
            JobAccess access,
            Payloads payloads,
            LiveSockets sockets) {
        this.tail = tail;
        this.deliveries = deliveries;
        this.broadcaster = broadcaster;
        this.access = access;
        this.payloads = payloads;
        this.sockets = sockets;
    }

    @Override
    public void start() {
        tail.follow(broadcaster::begin, this::push);
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

    private void push(Recorded<?> recorded) {
        try {
            deliveries.of(recorded)
                    .ifPresentOrElse(broadcaster::push, () -> broadcaster.pass(recorded.position()));
            if (recorded.event() instanceof JobEvent event && Destinations.endsListening(event)) {
                close(event.jobId(), recorded.position());
            }
        } catch (RuntimeException e) {
            // Nobody is to miss it without knowing: whoever listens comes back and reads it from the log.
            broadcaster.begin(recorded.position());
            sockets.endAll(Ending.INTERRUPTED);
            throw e;
        }
    }

    private void close(JobId job, long position) {
        access.forget(job);
        broadcaster.close(new Topic.OfJob(job), payloads.of(Ended.at(position, "job_deleted")));
    }
}
