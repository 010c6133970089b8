package auteur.infra.projection;

import auteur.command.JobId;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.infra.eventstore.Load;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/// What those write who make films meanwhile: a storyboard of one scene for a new job.
record DraftedJobs(ProjectionDatabase database, ProjectionNode node) {

    private static final int TIMED = 1000;
    private static final Duration APART = Duration.ofMillis(4);
    private static final Duration POLL = Duration.ofNanos(500_000);
    private static final Props PROPS = new Props(new Random(5));

    /// Returns when it is on disk.
    JobId write() {
        var job = new JobId(UUID.randomUUID());
        var drafted = new StoryboardDrafted(job, List.of(PROPS.scene(1)));
        node.log().append(new GenericDomainEventMessage<>("job", job.toString(), 0L, drafted));
        return job;
    }

    /// How long after the answer another connection finds the row: the 99th percentile in milliseconds.
    double delay() {
        var taken = new ConcurrentLinkedQueue<Long>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < TIMED; i++) {
                LockSupport.parkNanos(begin + i * APART.toNanos() - System.nanoTime());
                var _ = threads.submit(() -> {
                    var job = write();
                    var answered = System.nanoTime();
                    awaitRow(job);
                    taken.add(System.nanoTime() - answered);
                });
            }
        }
        if (taken.size() < TIMED) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Only %d of %d rows were found", taken.size(), TIMED));
        }
        return Load.percentile99(taken.stream().mapToLong(Long::longValue).toArray());
    }

    private void awaitRow(JobId job) {
        while (database.number("SELECT count(*) FROM views.video_scenes WHERE job_id = ?", job.value()) == 0) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
