package auteur.infra.projection.follow;

import auteur.infra.projection.node.Gate;
import auteur.infra.projection.node.Nodes;
import auteur.infra.projection.read.Batch;
import auteur.infra.projection.read.Extracts;
import auteur.infra.projection.read.Followed;
import auteur.infra.projection.read.LongWay;
import auteur.infra.projection.segment.Claim;
import auteur.infra.projection.segment.ClaimLost;
import auteur.infra.projection.segment.Held;
import auteur.infra.projection.segment.Segments;
import auteur.infra.projection.segment.Stand;
import auteur.infra.projection.segment.TakenBack;
import auteur.infra.projection.take.KeyRebuilds;
import auteur.infra.projection.take.SegmentWork;
import auteur.infra.projection.trouble.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the log with one segment of a processor, from its claim until it is stopped or loses it. What goes wrong for a while is tried
/// again, with growing pauses; an event that is itself the reason is parked, with its sequence, and the others go on.
final class Follower implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final long PATIENCE_MILLIS = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration HELD_PAUSE = Duration.ofMillis(50);

    private final Claim claim;
    private final EventStore log;
    private final SegmentWork work;
    private final Segments segments;
    private final KeyRebuilds keyRebuilds;
    private final Extracts extracts;
    private final Gate gate = new Gate();
    private final Meter meter = new Meter();
    private final Optional<LongWay> longWay;
    private final Pace pace;
    private final Runnable onEnd;
    private Duration pause = FIRST_PAUSE;
    private long renewedAt = System.nanoTime();

    Follower(
            Claim claim,
            EventStore log,
            SegmentWork work,
            Segments segments,
            KeyRebuilds keyRebuilds,
            Extracts extracts,
            Pace pace,
            Runnable onEnd) {
        this.claim = claim;
        this.log = log;
        this.work = work;
        this.segments = segments;
        this.keyRebuilds = keyRebuilds;
        this.extracts = extracts;
        longWay = work.taker().eventTypes().map(types -> new LongWay(extracts, types));
        this.pace = pace;
        this.onEnd = onEnd;
    }

    Claim claim() {
        return claim;
    }

    /// Makes it end after the batch it is at.
    void stop() {
        gate.close();
    }

    /// Tells it that there is something to do besides the log.
    void nudge() {
        gate.nudge();
    }

    @Override
    public void run() {
        try {
            while (!gate.isClosed()) {
                follow();
            }
            segments.release(claim);
        } catch (ClaimLost e) {
            LOG.info("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Segment {} of {} could not be released and ends with its lease", claim.segment(),
                    claim.processor(), e);
        } finally {
            onEnd.run();
        }
    }

    /// Follows until something goes wrong.
    private void follow() {
        var position = OptionalLong.empty();
        try {
            work.taker().forget();
            var stand = segments.stand(claim);
            position = OptionalLong.of(stand.position());
            try (var stream = log.openStream(new GlobalSequenceTrackingToken(stand.position()))) {
                follow(stream, stand);
            }
        } catch (ClaimLost e) {
            throw e;
        } catch (Held _) {
            pauseFor(FIRST_PAUSE);
        } catch (TakenBack e) {
            LOG.info("{}: what it had taken in is read again", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gate.close();
        } catch (RuntimeException e) {
            failed(e, position);
        }
    }

    /// On a long way it reads without the stream, to leave out what does not matter to it.
    private void follow(BlockingStream<TrackedEventMessage<?>> stream, Stand start) throws InterruptedException {
        var stand = start;
        var isStreamLeft = false;
        while (!gate.isClosed()) {
            if (stand.isStopped()) {
                gate.close();
                return;
            }
            if (gate.wasNudged()) {
                besides();
                stand = standAt(stand.position());
            }
            var begin = System.nanoTime();
            var isLongWay = longWay.isPresent() && pace.isLongWay(stand);
            if (isStreamLeft && !isLongWay) {
                return;
            }
            isStreamLeft = isLongWay;
            var batch = isLongWay ? batch(longWay.get(), stand) : batch(stream, stand);
            var passed = batch.position() - stand.position();
            if (passed == 0) {
                stand = idle(stand);
            } else {
                stand = work.taker().take(batch, meter.rateAfter(passed));
                pause = FIRST_PAUSE;
                renewedAt = System.nanoTime();
                pauseFor(pace.rest(passed, Duration.ofNanos(renewedAt - begin), stand));
            }
        }
    }

    /// Rows to be made anew come first: that empties their part of the queue.
    private void besides() {
        for (var key : keyRebuilds.of(claim)) {
            work.keys().remake(key, extracts);
            keyRebuilds.done(claim, key);
        }
        work.letters().takeDue(extracts);
    }

    /// What is there now, after waiting a little for the first; no more than the stand allows.
    private Batch batch(BlockingStream<TrackedEventMessage<?>> stream, Stand stand)
            throws InterruptedException {
        var events = new ArrayList<Followed>();
        var most = pace.most(stand);
        var available = stand.allows(stand.position() + 1)
                && stream.hasNextAvailable((int) PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        while (available && events.size() < most && stand.allows(positionOf(stream.peek().orElseThrow()))) {
            events.add(Followed.of(stream.nextAvailable()));
            available = stream.hasNextAvailable();
        }
        return Batch.of(stand.position(), events);
    }

    /// Reading ahead is much work at once.
    private Batch batch(LongWay way, Stand stand) throws InterruptedException {
        if (stand.end() <= stand.position()) {
            return Batch.of(stand.position(), List.of());
        }
        return pace.givesWay(stand)
                ? way.nextAlone(stand.position(), stand.end(), pace.most(stand))
                : way.next(stand.position(), stand.end(), pace.most(stand));
    }

    private static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private Stand idle(Stand stand) {
        var isHeld = !stand.allows(stand.position() + 1);
        if (isHeld) {
            pauseFor(HELD_PAUSE);
        }
        var isRenewalDue = System.nanoTime() - renewedAt > Nodes.LEASE.toNanos() / 4;
        if (isRenewalDue) {
            segments.renew(claim, meter.rateAfter(0));
            renewedAt = System.nanoTime();
        }
        return isHeld || isRenewalDue ? standAt(stand.position()) : stand;
    }

    private Stand standAt(long position) {
        var stand = segments.stand(claim);
        if (stand.position() != position) {
            throw new TakenBack(claim, position, stand.position());
        }
        return stand;
    }

    /// What fails because the segment is gone, with all its tables, is no trouble.
    private void failed(RuntimeException failure, OptionalLong position) {
        var trouble = Trouble.of(failure, position).ofProgram();
        try {
            segments.fail(claim, trouble);
        } catch (ClaimLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("Nor can the reason be noted", e);
        }
        LOG.warn("{} stands still after position {}: {}", claim.processor(), position, trouble.text(), failure);
        pauseFor(pause);
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void pauseFor(Duration duration) {
        gate.await(Duration.ofNanos((long) (duration.toNanos() * ThreadLocalRandom.current().nextDouble(0.8, 1.2))));
    }
}
