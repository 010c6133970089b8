package auteur.infra.live;

import auteur.infra.eventstore.Figures;
import auteur.infra.testing.Crowd;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Measures one contender after the other.
final class LiveTurns {

    private static final Duration STEP = Duration.ofMillis(1200);
    private static final Duration STEADY = Duration.ofSeconds(4);
    private static final double FASTER = 1.3;
    private static final double LONGEST_P99 = 200;
    private static final int IDLE = 10_000;
    private static final int MISSED = 20;

    private static final String THOUSAND = "1,000 subscribers, deliveries/s";
    private static final String FIVE = "5,000 subscribers, deliveries/s";
    private static final String TOPICS = "2,000 topics, deliveries/s";
    private static final String LATE = "p99 at half load, ms";
    private static final String CPU = "server CPU, s per million deliveries";
    private static final String MEMORY = "idle socket, KiB";
    private static final String BACK = "5,000 back again, s";
    private static final String ALONE = "ours, connecting alone";

    private final Figures figures;

    /// The most that a simple broker has delivered in this round.
    private double brokersBest;

    LiveTurns(Figures figures) {
        this.figures = figures;
    }

    /// @param withMemory whether the memory is measured too, which takes long
    void round(boolean withMemory) throws IOException {
        brokersBest = 0;
        for (var contender : contenders()) {
            try (var crowd = new Crowd(); var server = new ServerProcess(contender)) {
                if (isWanted("thousand")) {
                    thousand(contender, crowd, server);
                }
                if (isWanted("topics")) {
                    manyTopics(contender, crowd, server);
                }
                if (isWanted("five")) {
                    fiveThousand(contender, crowd, server);
                }
                if (isWanted("back")) {
                    backAgain(contender, crowd, server);
                }
                if (withMemory && isWanted("memory")) {
                    add(MEMORY, contender, kibibytes(crowd, server));
                }
            }
        }
    }

    private static boolean isWanted(String figure) {
        return isChosen("auteur.bench.figures", figure);
    }

    /// All, unless some are named to be looked at alone.
    static List<Contender> contenders() {
        return Stream.of(Contender.values())
                .filter(contender -> isChosen("auteur.bench.contenders", contender.name()))
                .toList();
    }

    private static boolean isChosen(String property, String name) {
        var chosen = System.getProperty(property, "");
        return chosen.isEmpty() || List.of(chosen.split(",", -1)).contains(name);
    }

    static String table(Figures figures) {
        var ours = Contender.OURS.words();
        var tuned = Contender.TUNED.words();
        var stock = Contender.STOCK.words();
        var bare = Contender.BARE.words();
        return figures.row(THOUSAND, ours, stock, "1.5")
                + figures.row(THOUSAND, ours, tuned, "1.5")
                + figures.row(THOUSAND, ours, bare, "better 1.0")
                + figures.row(FIVE, ours, stock, "1.5")
                + figures.row(FIVE, ours, tuned, "1.5")
                + figures.row(FIVE, ours, bare, "better 1.0")
                + figures.row(TOPICS, ours, stock, "")
                + figures.row(TOPICS, ours, tuned, "1.2")
                + figures.row(TOPICS, ours, bare, "0.7")
                + figures.row(LATE, ours, stock, "below 1")
                + figures.row(LATE, ours, tuned, "below 1")
                + figures.row(LATE, ours, bare, "2")
                + figures.row(CPU, ours, stock, "")
                + figures.row(CPU, ours, tuned, "")
                + figures.row(CPU, ours, bare, "")
                + figures.row(MEMORY, ours, stock, "ours 30")
                + figures.row(BACK, ours, stock, "below 1")
                + figures.row(BACK, ours, tuned, "below 1")
                + figures.row(BACK, ours, bare, "")
                + figures.row(BACK, ours, ALONE, "2");
    }

    private void thousand(Contender contender, Crowd crowd, ServerProcess server) throws IOException {
        var listeners = new Listeners(crowd, server.port(), 1);
        listeners.connect(1000);
        server.publish(1, 30, Duration.ofSeconds(5));
        var best = best(server, listeners, 1, 1000, 40);
        add(THOUSAND, contender, best);
        if (contender == Contender.TUNED || contender == Contender.STOCK) {
            brokersBest = Math.max(brokersBest, best);
        }
        listeners.forget();
        var before = server.cpuSeconds();
        server.publish(1, brokersBest / 2 / 1000, STEADY);
        settle(listeners, Long.MAX_VALUE);
        add(LATE, contender, listeners.p99Millis());
        add(CPU, contender, (server.cpuSeconds() - before) / listeners.frames() * 1e6);
        listeners.drop();
    }

    private void manyTopics(Contender contender, Crowd crowd, ServerProcess server) throws IOException {
        var listeners = new Listeners(crowd, server.port(), 2000);
        listeners.connect(2000);
        server.publish(2000, 2000, Duration.ofSeconds(3));
        add(TOPICS, contender, best(server, listeners, 2000, 1, 6000));
        listeners.drop();
    }

    private void fiveThousand(Contender contender, Crowd crowd, ServerProcess server) throws IOException {
        var listeners = new Listeners(crowd, server.port(), 1);
        listeners.connect(5000);
        server.publish(1, 5, Duration.ofSeconds(2));
        add(FIVE, contender, best(server, listeners, 1, 5000, 8));
        listeners.drop();
    }

    private void backAgain(Contender contender, Crowd crowd, ServerProcess server) throws IOException {
        var listeners = new Listeners(crowd, server.port(), 1);
        listeners.connect(5000);
        server.publish(1, 5, Duration.ofSeconds(2));
        listeners.drop();
        var begin = System.nanoTime();
        listeners.connect(5000);
        if (contender == Contender.OURS) {
            figures.add(BACK, ALONE, (System.nanoTime() - begin) / 1e9);
        }
        listeners.drop();
        var last = server.position();
        var missed = server.publish(1, 1000, Duration.ofMillis(MISSED));
        var isResuming = contender == Contender.OURS;
        listeners.forget();
        var dropped = System.nanoTime();
        listeners.connectAgain(5000, isResuming ? last : -1);
        if (isResuming) {
            settle(listeners, 5000 * missed);
        }
        add(BACK, contender, (System.nanoTime() - dropped) / 1e9);
        listeners.drop();
    }

    private static double kibibytes(Crowd crowd, ServerProcess server) throws IOException {
        var listeners = new Listeners(crowd, server.port(), 1);
        listeners.connect(100);
        var before = server.heap();
        listeners.connect(IDLE);
        var used = server.heap() - before;
        listeners.drop();
        return used / 1024.0 / IDLE;
    }

    /// The most that is delivered with little delay, at rates that grow until it is not; twice, for the machine may have stumbled.
    private static double best(ServerProcess server, Listeners listeners, int topics, int subscribers, double start)
            throws IOException {
        var best = 0.0;
        var rate = start;
        var isSecondTry = false;
        while (true) {
            listeners.forget();
            var published = server.publish(topics, rate, STEP);
            var isDone = settle(listeners, published * subscribers);
            var isInTime = published + 1 > 0.95 * rate * STEP.toMillis() / 1e3 && listeners.p99Millis() <= LONGEST_P99;
            System.out.printf(
                    "  %,.0f a second: %,d published, %,d delivered, p99 %.1f ms%n",
                    rate, published, listeners.frames(), listeners.p99Millis());
            if (isDone && isInTime) {
                best = published * subscribers * 1e3 / STEP.toMillis();
                rate *= FASTER;
                isSecondTry = false;
                continue;
            }
            settle(listeners, Long.MAX_VALUE);
            if (isSecondTry && (best > 0 || rate < 1)) {
                return best;
            }
            rate = isSecondTry ? rate / 2 : rate;
            isSecondTry = !isSecondTry;
        }
    }

    /// Waits until so many frames have come, or no more do.
    private static boolean settle(Listeners listeners, long frames) {
        var before = -1L;
        while (listeners.frames() < frames && listeners.frames() != before) {
            before = listeners.frames();
            var known = before;
            try {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(1))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> listeners.frames() >= frames || listeners.frames() > known + frames / 4);
            } catch (ConditionTimeoutException e) {
                if (listeners.frames() == known) {
                    return false;
                }
            }
        }
        return listeners.frames() >= frames;
    }

    private void add(String figure, Contender contender, double value) {
        System.out.printf("%s: %s %,.1f%n", contender.words(), figure, value);
        figures.add(figure, contender.words(), value);
    }
}
