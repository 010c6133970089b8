package auteur.infra.eventstore;

import auteur.command.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Our log beside Axon's own and beside bare inserts, on one PostgreSQL, in turns.
class LogBench {

    private static final int ROUNDS = 5;
    private static final int IN_FLIGHT = 32;
    private static final int HOT_WRITERS = 16;
    private static final int JOBS = 2000;

    /// A multiple of three, so that each job keeps to its node.
    private static final int JOBS_OF_NODES = 1998;

    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int REPLAYED = 100_000;
    private static final int TIMED = 1000;
    private static final int WARM_UP = 500;
    private static final Duration APART = Duration.ofMillis(4);

    private final Figures figures = new Figures();
    private final List<JobId> jobs = manyJobs();
    private final List<JobId> otherJobs = manyJobs();
    private final AtomicLong nextJob = new AtomicLong();

    /// One piece of work that a writer does again and again.
    private interface Write {

        void run() throws SQLException;
    }

    @Test
    void besideAxonAndBareInserts() throws Exception {
        try (var database = new LogDatabase(90);
                var bare = new BareInserts(database);
                var ours = Contender.ours(database.pool(), null);
                var axons = Contender.axons(database.pool(), null);
                var cached = Contender.axonsWithCache(database.pool(), null)) {
            var hot = new JobId(UUID.randomUUID());
            for (var round = 0; round <= ROUNDS; round++) {
                var isWarmUp = round == 0;
                var rates = new double[]{
                    rate(IN_FLIGHT, () -> ours.write(anyJob())),
                    rate(IN_FLIGHT, () -> axons.write(anyJob())),
                    rate(IN_FLIGHT, () -> cached.write(anyOtherJob())),
                    rate(IN_FLIGHT, bare::insert)};
                var slow = rates[1] / 2;
                var tails = new double[]{
                    tail(slow, () -> ours.write(anyJob())), tail(slow, () -> axons.write(anyJob()))};
                var hots = new double[]{
                    rate(HOT_WRITERS, () -> ours.write(hot)), rate(HOT_WRITERS, () -> cached.write(hot))};
                if (!isWarmUp) {
                    figures.add("commands/s, 32 in flight", "ours", rates[0]);
                    figures.add("commands/s, 32 in flight", "Axon's", rates[1]);
                    figures.add("commands/s, 32 in flight", "Axon's and our cache", rates[2]);
                    figures.add("commands/s, 32 in flight", "bare inserts (L)", rates[3]);
                    figures.add("ratio ours : Axon's", "", rates[0] / rates[1]);
                    figures.add("ratio ours : Axon's and our cache", "", rates[0] / rates[2]);
                    figures.add("ratio ours : L", "", rates[0] / rates[3]);
                    figures.add("p99 ms at half of Axon's rate", "ours", tails[0]);
                    figures.add("p99 ms at half of Axon's rate", "Axon's", tails[1]);
                    figures.add("hot stream, successes/s", "ours", hots[0]);
                    figures.add("hot stream, successes/s", "Axon's", hots[1]);
                    figures.add("hot stream, ratio", "", hots[0] / hots[1]);
                }
            }
        }
        report("writing");
    }

    @Test
    void replay() throws Exception {
        try (var database = new LogDatabase(40)) {
            try (var ours = new LogNode(database.pool()); var axons = new AxonsOwnLog(database.pool())) {
                Fill.both(database, REPLAYED);
                for (var round = 0; round <= ROUNDS; round++) {
                    var mine = Fill.replay(ours.store(), REPLAYED);
                    var theirs = Fill.replay(axons.store(), REPLAYED);
                    if (round > 0) {
                        figures.add("replay, events/s", "ours", mine);
                        figures.add("replay, events/s", "Axon's", theirs);
                        figures.add("replay, ratio", "", mine / theirs);
                    }
                }
            }
        }
        report("replay");
    }

    @Test
    void tailing() throws Exception {
        try (var database = new LogDatabase(40)) {
            for (var round = 0; round <= ROUNDS; round++) {
                var here = new Heard();
                var there = new Heard();
                here.time();
                there.time();
                try (var node = Contender.ours(database.pool(), here); var _ = Contender.ours(database.pool(), there)) {
                    for (var i = 0; i < WARM_UP; i++) {
                        node.write(anyJob());
                    }
                    Awaitility.await().until(() -> here.count() >= WARM_UP && there.count() >= WARM_UP);
                    var committed = new HashMap<String, Long>();
                    for (var i = 0; i < TIMED; i++) {
                        var job = new JobId(UUID.randomUUID());
                        node.write(job);
                        committed.put(job.toString(), System.nanoTime());
                        LockSupport.parkNanos(APART.toNanos());
                    }
                    Awaitility.await().until(() -> here.count() >= WARM_UP + TIMED && there.count() >= WARM_UP + TIMED);
                    if (round > 0) {
                        figures.add("commit to handler, same node", "p99 ms", delay(committed, here));
                        figures.add("commit to handler, other node", "p99 ms", delay(committed, there));
                    }
                }
            }
        }
        report("tailing");
    }

    @Test
    void threeNodes() throws Exception {
        try (var database = new LogDatabase(60);
                var one = Contender.ours(database.pool(), null);
                var two = Contender.ours(database.pool(), null);
                var three = Contender.ours(database.pool(), null)) {
            var nodes = List.of(one, two, three);
            var turn = new AtomicLong();
            for (var round = 0; round <= ROUNDS; round++) {
                var alone = rate(IN_FLIGHT, () -> one.write(anyJob()));
                var together = rate(IN_FLIGHT, () -> {
                    var next = turn.getAndIncrement();
                    nodes.get((int) (next % 3)).write(jobs.get((int) (next % JOBS_OF_NODES)));
                });
                if (round > 0) {
                    figures.add("appends/s", "one node", alone);
                    figures.add("appends/s", "three nodes", together);
                    figures.add("three nodes : one", "", together / alone);
                }
            }
        }
        report("nodes");
    }

    /// Some job of many; no two commands on the same one are in flight.
    private JobId anyJob() {
        return jobs.get((int) (nextJob.getAndIncrement() % jobs.size()));
    }

    private JobId anyOtherJob() {
        return otherJobs.get((int) (nextJob.getAndIncrement() % otherJobs.size()));
    }

    private static List<JobId> manyJobs() {
        return Stream.generate(() -> new JobId(UUID.randomUUID())).limit(JOBS).toList();
    }

    /// How often a second so many writers get through, each as fast as it can.
    private static double rate(int writers, Write write) throws Exception {
        var done = new AtomicLong();
        var begin = System.nanoTime();
        var end = begin + TURN.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < writers; i++) {
                var _ = threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        write.run();
                        done.incrementAndGet();
                    }
                    return null;
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - begin);
    }

    /// The 99th percentile in milliseconds at a fixed rate, from the moment when each command was due.
    private static double tail(double rate, Write write) {
        var gap = (long) (1e9 / rate);
        var count = (int) (TURN.toNanos() / gap);
        var taken = new ConcurrentLinkedQueue<Long>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < count; i++) {
                var due = begin + i * gap;
                LockSupport.parkNanos(due - System.nanoTime());
                var _ = threads.submit(() -> {
                    write.run();
                    taken.add(System.nanoTime() - due);
                    return null;
                });
            }
        }
        return percentile99(taken.stream().mapToLong(Long::longValue).toArray());
    }

    private static double delay(Map<String, Long> committed, Heard heard) {
        return percentile99(committed.entrySet().stream()
                .mapToLong(commit -> Math.max(0, heard.nanosOf(commit.getKey()) - commit.getValue()))
                .toArray());
    }

    private static double percentile99(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[(int) (nanos.length * 0.99)] / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private void report(String name) throws IOException {
        var text = figures.report();
        Files.writeString(Path.of("target/log-bench-%s.txt".formatted(name)), text);
        System.out.print(text);
    }
}
