package auteur.infra.projection.read;

import auteur.infra.eventstore.read.LogExtracts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Single events and short histories of the log, for what is made good later.
public final class Extracts {

    /// How many that are far behind may read at once.
    private static final int MOST_READS = 4;

    private final LogExtracts log;
    private final Semaphore reads = new Semaphore(MOST_READS);

    public Extracts(LogExtracts log) {
        this.log = log;
    }

    public Followed at(long position) {
        return Followed.of(log.at(position));
    }

    /// What is between two positions, without what is known not to matter. It ends early when it is large.
    Batch between(long after, long upTo, Set<String> types) {
        reads.acquireUninterruptibly();
        try {
            var page = log.between(after, upTo, types);
            return new Batch(after, page.events().stream().map(Followed::of).toList(), page.position());
        } finally {
            reads.release();
        }
    }

    /// The events that may be about a job or a user, up to a position, in the order of the log.
    public List<Followed> ofKey(UUID key, long upTo) {
        return log.ofKey(key, upTo).stream().map(Followed::of).toList();
    }
}
