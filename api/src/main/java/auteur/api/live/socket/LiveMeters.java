package auteur.api.live.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the socket publishes to Micrometer.
@Component
public class LiveMeters {

    private final MeterRegistry registry;
    private final Counter deliveries;
    private final Timer latency;
    private final DistributionSummary catchUps;
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Clock clock = Clock.systemUTC();

    LiveMeters(MeterRegistry registry) {
        this.registry = registry;
        deliveries = Counter.builder("auteur.live.deliveries").description("Frames sent to sockets").register(registry);
        latency = Timer.builder("auteur.live.latency")
                .description("From the commit of an event to its frame; of each write, its oldest frame")
                .serviceLevelObjectives(
                        Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(20),
                        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(500),
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5))
                .register(registry);
        catchUps = DistributionSummary.builder("auteur.live.catch.up")
                .description("How many missed events a resumed subscription was sent first")
                .serviceLevelObjectives(0.5, 10, 100, 1_000, 10_000, 100_000)
                .register(registry);
        registry.gauge("auteur.live.sockets", sockets);
        registry.gauge("auteur.live.subscriptions", subscriptions);
    }

    void opened() {
        sockets.incrementAndGet();
    }

    void closed() {
        sockets.decrementAndGet();
    }

    int openSockets() {
        return sockets.get();
    }

    public void subscribed() {
        subscriptions.incrementAndGet();
    }

    public void unsubscribed() {
        subscriptions.decrementAndGet();
    }

    /// @param frames that went in one write
    /// @param committedAt of the oldest event among them
    void wrote(int frames, @Nullable Instant committedAt) {
        deliveries.increment(frames);
        if (committedAt != null) {
            latency.record(Duration.between(committedAt, clock.instant()));
        }
    }

    void ended(Ending reason) {
        registry.counter("auteur.live.closes", "reason", reason.reason()).increment();
    }

    /// @param events that were missed
    public void resumed(int events) {
        registry.counter("auteur.live.resumes", "outcome", "resumed").increment();
        catchUps.record(events);
    }

    public void notResumed(String reason) {
        registry.counter("auteur.live.resumes", "outcome", reason).increment();
    }
}
