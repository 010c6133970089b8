package auteur.infra.projection.follow;

import auteur.infra.projection.follow.ProjectionProperties.Rebuild;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.ClaimLost;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.take.Takers;
import auteur.infra.projection.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The followers of this node, one for each segment that it has claimed.
public final class Followers {

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);

    private final EventStore log;
    private final Takers takers;
    private final Segments segments;
    private final KeyRebuilds keyRebuilds;
    private final Extracts extracts;
    private final Rebuild rebuild;
    private final Map<Claim, Running> running = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    public Followers(
            EventStore log,
            Takers takers,
            Segments segments,
            KeyRebuilds keyRebuilds,
            Extracts extracts,
            Rebuild rebuild) {
        this.log = log;
        this.takers = takers;
        this.segments = segments;
        this.keyRebuilds = keyRebuilds;
        this.extracts = extracts;
        this.rebuild = rebuild;
    }

    private record Running(Follower follower, Thread thread) {}

    /// Takes segments that nobody follows, one of each processor at a time so that other nodes get some too, and tells those that have
    /// something to do besides.
    public void attend(String node) {
        if (isStopped) {
            return;
        }
        for (var processor : takers.processors()) {
            segments.claim(processor, node).ifPresent(this::tryToFollow);
        }
        var busy = keyRebuilds.processors();
        running.forEach((claim, one) -> {
            if (busy.contains(claim.processor())) {
                one.follower().nudge();
            }
        });
    }

    /// What keeps it from being followed is of no concern to the others.
    private void tryToFollow(Claim claim) {
        try {
            follow(claim);
        } catch (RuntimeException e) {
            LOG.warn("Segment {} of {} cannot be followed", claim.segment(), claim.processor(), e);
            note(claim, Trouble.of(e, OptionalLong.empty()).ofProgram());
        }
    }

    private void note(Claim claim, Trouble trouble) {
        try {
            segments.fail(claim, trouble);
            segments.release(claim);
        } catch (ClaimLost e) {
            LOG.debug("Nothing is to be followed any more", e);
        }
    }

    /// A batch is long work: on a virtual thread it would keep a core from those who answer requests.
    private void follow(Claim claim) {
        var follower = new Follower(
                claim, log, takers.of(claim), segments, keyRebuilds, extracts, new Pace(rebuild, System::nanoTime),
                () -> running.remove(claim));
        var thread = Thread.ofPlatform()
                .daemon()
                .name(String.format(Locale.ROOT, "%s-%d", claim.processor(), claim.segment()))
                .unstarted(follower);
        begin(claim, new Running(follower, thread));
    }

    /// Whoever stops all finds each either at work or not begun.
    private synchronized void begin(Claim claim, Running one) {
        if (isStopped) {
            segments.release(claim);
        } else {
            running.put(claim, one);
            one.thread().start();
        }
    }

    public boolean isFollowing(String processor) {
        return running.keySet().stream().anyMatch(claim -> claim.processor().equals(processor));
    }

    /// Lets all of them end with the batch they are at.
    public void stop() {
        var all = endBeginning();
        all.forEach(one -> one.follower().stop());
        var end = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        for (var one : all) {
            join(one.thread(), Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private synchronized List<Running> endBeginning() {
        isStopped = true;
        return List.copyOf(running.values());
    }

    private static void join(Thread thread, Duration limit) {
        try {
            if (!thread.join(limit)) {
                LOG.warn("{} is still at work and is left behind", thread.getName());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
