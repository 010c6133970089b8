package auteur.infra.eventstore;

import auteur.command.JobId;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The contenders, and the figures that they are measured by, each of them in turn.
final class Contest implements AutoCloseable {

    private static final int IN_FLIGHT = 32;
    private static final int HOT_WRITERS = 16;
    private static final int NODES = 3;

    /// A multiple of the nodes, so that each job keeps to its node.
    private static final int JOBS = 666 * NODES;

    private static final String COMMANDS = "commands/s, 32 in flight";
    private static final String SLOW = "p99 at half of Axon's rate, ms";
    private static final String HOT = "one stream, 16 writers, successes/s";
    private static final String REPLAY = "replay, events/s";
    private static final String SAME_NODE = "commit to handler, same node, p99, ms";
    private static final String OTHER_NODE = "commit to handler, other node, p99, ms";
    private static final String SHARED = "appends/s of three nodes, 32 in flight in all";
    private static final String BUSY = "appends/s of three nodes, 32 in flight each";

    private static final String OURS = "ours";
    private static final String AXONS = "Axon's";
    private static final String CACHED = "Axon's with our cache";
    private static final String POOLED = "Axon's, pooled";
    private static final String BARE = "L";
    private static final String ONE_NODE = "one node's, as many in all";
    private static final String ONE_OF_THEM = "one node's, 32 in flight";

    private final LogDatabase database;
    private final int events;
    private final BareInserts bare;
    private final LogContender axons;
    private final LogContender cached;
    private final List<LogContender> nodes;
    private final LogContender ours;
    private final List<JobId> jobs = manyJobs();
    private final List<JobId> cachedJobs = manyJobs();
    private final List<JobId> sharedJobs = manyJobs();
    private final JobId hot = new JobId(UUID.randomUUID());
    private final AtomicLong next = new AtomicLong();

    Contest(LogDatabase database, int events) throws SQLException {
        this.database = database;
        this.events = events;
        bare = new BareInserts(database);
        axons = LogContender.axons(database.pool(), null);
        cached = LogContender.axonsWithCache(database.pool(), null);
        nodes = IntStream.range(0, NODES).mapToObj(_ -> LogContender.ours(database.pool(), null)).toList();
        ours = nodes.getFirst();
    }

    void round(Figures figures) throws Exception {
        figures.add(COMMANDS, OURS, Load.rate(IN_FLIGHT, () -> ours.write(some(jobs))));
        var axonsRate = Load.rate(IN_FLIGHT, () -> axons.write(some(jobs)));
        figures.add(COMMANDS, AXONS, axonsRate);
        figures.add(COMMANDS, CACHED, Load.rate(IN_FLIGHT, () -> cached.write(some(cachedJobs))));
        figures.add(COMMANDS, BARE, Load.rate(IN_FLIGHT, bare::insert));
        figures.add(SLOW, OURS, Load.tail(axonsRate / 2, () -> ours.write(some(jobs))));
        figures.add(SLOW, AXONS, Load.tail(axonsRate / 2, () -> axons.write(some(jobs))));
        figures.add(HOT, OURS, Load.rate(HOT_WRITERS, () -> ours.write(hot)));
        figures.add(HOT, CACHED, Load.rate(HOT_WRITERS, () -> cached.write(hot)));
        figures.add(REPLAY, OURS, LogReplay.tracking(ours.store(), events));
        figures.add(REPLAY, AXONS, LogReplay.tracking(axons.store(), events));
        figures.add(REPLAY, POOLED, LogReplay.pooled(axons.store(), events));
        var tailing = Tailing.measure(database);
        figures.add(SAME_NODE, OURS, tailing.sameNode());
        figures.add(OTHER_NODE, OURS, tailing.otherNode());
        var oneNodes = Load.rate(IN_FLIGHT, () -> ours.write(some(jobs)));
        figures.add(SHARED, ONE_NODE, oneNodes);
        figures.add(SHARED, OURS, Load.rate(IN_FLIGHT, this::writeOnSomeNode));
        figures.add(BUSY, ONE_NODE, Load.rate(NODES * IN_FLIGHT, () -> ours.write(some(jobs))));
        figures.add(BUSY, ONE_OF_THEM, oneNodes);
        figures.add(BUSY, OURS, Load.rate(NODES * IN_FLIGHT, this::writeOnSomeNode));
    }

    static String table(Figures figures) {
        return """
                | figure | ours: median, from … to | beside it | ratio | aim |
                |---|---|---|---|---|
                """
                + figures.row(COMMANDS, OURS, AXONS, "3")
                + figures.row(COMMANDS, OURS, CACHED, "")
                + figures.row(COMMANDS, OURS, BARE, "0.6, better 1.0")
                + figures.row(SLOW, OURS, AXONS, "no worse")
                + figures.row(HOT, OURS, CACHED, "2")
                + figures.row(REPLAY, OURS, AXONS, "1.5")
                + figures.row(REPLAY, OURS, POOLED, "1.5")
                + figures.row(SAME_NODE, OURS, "5 ms")
                + figures.row(OTHER_NODE, OURS, "20 ms")
                + figures.row(SHARED, OURS, ONE_NODE, "0.85")
                + figures.row(BUSY, OURS, ONE_NODE, "0.85")
                + figures.row(BUSY, OURS, ONE_OF_THEM, "0.85");
    }

    @Override
    public void close() throws SQLException {
        nodes.forEach(LogContender::close);
        cached.close();
        axons.close();
        bare.close();
    }

    /// One of many; no two commands on the same are in flight.
    private JobId some(List<JobId> many) {
        return many.get((int) (next.getAndIncrement() % JOBS));
    }

    private void writeOnSomeNode() {
        var turn = next.getAndIncrement();
        nodes.get((int) (turn % NODES)).write(sharedJobs.get((int) (turn % JOBS)));
    }

    private static List<JobId> manyJobs() {
        return Stream.generate(() -> new JobId(UUID.randomUUID())).limit(JOBS).toList();
    }
}
