package auteur.infra.eventstore;

import auteur.command.JobId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;

/// How long after the answer of a command the handlers of its own node and of another one are called: the 99th percentiles.
record Tailing(double sameNode, double otherNode) {

    private static final int WARM_UP = 500;
    private static final int TIMED = 1000;
    private static final Duration APART = Duration.ofMillis(4);

    static Tailing measure(LogDatabase database) {
        var here = new Heard();
        var there = new Heard();
        here.time();
        there.time();
        try (var node = LogContender.ours(database.pool(), here); var _ = LogContender.ours(database.pool(), there)) {
            awaitListeners(node, here, there);
            for (var i = 0; i < WARM_UP; i++) {
                node.write(new JobId(UUID.randomUUID()));
            }
            var committed = new HashMap<String, Long>();
            for (var i = 0; i < TIMED; i++) {
                var job = new JobId(UUID.randomUUID());
                node.write(job);
                committed.put(job.toString(), System.nanoTime());
                LockSupport.parkNanos(APART.toNanos());
            }
            Awaitility.await().until(() -> committed.keySet().stream().allMatch(
                    job -> here.nanosOf(job) < Long.MAX_VALUE && there.nanosOf(job) < Long.MAX_VALUE));
            return new Tailing(delay(committed, here), delay(committed, there));
        }
    }

    /// They begin at the end of the log, wherever that is when they come to it.
    private static void awaitListeners(LogContender node, Heard here, Heard there) {
        Awaitility.await().until(() -> {
            node.write(new JobId(UUID.randomUUID()));
            return here.count() > 0 && there.count() > 0;
        });
    }

    private static double delay(Map<String, Long> committed, Heard heard) {
        return Load.percentile99(committed.entrySet().stream()
                .mapToLong(commit -> Math.max(0, heard.nanosOf(commit.getKey()) - commit.getValue()))
                .toArray());
    }
}
