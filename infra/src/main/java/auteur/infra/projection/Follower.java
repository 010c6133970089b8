package auteur.infra.projection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final Delivery delivery;
    private final Segments segments;
    private final KeyRebuilds keyRebuilds;
    private final Extracts extracts;
    private final Gate gate = new Gate();
    private final Meter meter = new Meter();
    private final Pace pace;
    private final Runnable onEnd;
    private Duration pause = FIRST_PAUSE;
    private long renewedAt = System.nanoTime();

    Follower(
            Claim claim,
            EventStore log,
            Delivery delivery,
            Segments segments,
            KeyRebuilds keyRebuilds,
            Extracts extracts,
            Pace pace,
            Runnable onEnd) {
        this.claim = claim;
        this.log = log;
        this.delivery = delivery;
        this.segments = segments;
        this.keyRebuilds = keyRebuilds;
        this.extracts = extracts;
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
            var stand = segments.stand(claim);
            position = OptionalLong.of(stand.position());
            try (var stream = log.openStream(new GlobalSequenceTrackingToken(stand.position()))) {
                follow(stream, stand);
            }
        } catch (ClaimLost e) {
            throw e;
        } catch (Held _) {
            pauseFor(FIRST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gate.close();
        } catch (RuntimeException e) {
            failed(e, position);
        }
    }

    /// While it gives way to others it reads by itself, since the stream reads far ahead, which is much work at once.
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
                stand = segments.stand(claim);
            }
            var begin = System.nanoTime();
            var givesWay = pace.givesWay(stand);
            if (isStreamLeft && !givesWay) {
                return;
            }
            isStreamLeft = givesWay;
            var batch = givesWay ? smallBatch(stand) : batch(stream, stand);
            if (batch.isEmpty()) {
                stand = idle(stand);
            } else {
                var last = batch.getLast().position();
                stand = delivery.take(claim, batch, meter.rateAfter(last - stand.position()));
                pause = FIRST_PAUSE;
                renewedAt = System.nanoTime();
                pauseFor(pace.rest(batch.size(), Duration.ofNanos(renewedAt - begin), stand));
            }
        }
    }

    /// Rows to be made anew come first: that empties their part of the queue.
    private void besides() {
        for (var key : keyRebuilds.of(claim)) {
            delivery.rebuild(claim, key, extracts);
            keyRebuilds.done(claim, key);
        }
        delivery.retryDue(claim, extracts);
    }

    /// What is there now, after waiting a little for the first; no more than the stand allows.
    private List<Followed> batch(BlockingStream<TrackedEventMessage<?>> stream, Stand stand)
            throws InterruptedException {
        var batch = new ArrayList<Followed>();
        var most = pace.most(stand);
        if (!stand.allows(stand.position() + 1)) {
            return batch;
        }
        var available = stream.hasNextAvailable((int) PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        while (available && batch.size() < most) {
            var next = stream.peek().orElseThrow();
            if (!stand.allows(positionOf(next))) {
                break;
            }
            batch.add(Followed.of(stream.nextAvailable()));
            available = stream.hasNextAvailable();
        }
        return batch;
    }

    private List<Followed> smallBatch(Stand stand) {
        var most = stand.holdAt().stream().map(holdAt -> holdAt - stand.position()).findFirst().orElse(Long.MAX_VALUE);
        return most <= 0
                ? List.of()
                : extracts.after(stand.position(), (int) Math.min(most, pace.most(stand)));
    }

    private static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }

    private Stand idle(Stand stand) {
        var isHeld = !stand.allows(stand.position() + 1);
        if (isHeld) {
            pauseFor(HELD_PAUSE);
        }
        var isRenewalDue = System.nanoTime() - renewedAt > Segments.LEASE.toNanos() / 4;
        if (isRenewalDue) {
            segments.renew(claim, meter.rateAfter(0));
            renewedAt = System.nanoTime();
        }
        return isHeld || isRenewalDue ? segments.stand(claim) : stand;
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
