package auteur.infra.projection;

import auteur.infra.eventstore.LogExtracts;
import java.util.List;
import java.util.UUID;

/// Single events and short histories of the log, for what is made good later.
final class Extracts {

    private final LogExtracts log;

    Extracts(LogExtracts log) {
        this.log = log;
    }

    Followed at(long position) {
        return Followed.of(log.at(position));
    }

    /// The next events after a position, fewer when they are large.
    List<Followed> after(long position, int most) {
        return log.after(position, most).stream().map(Followed::of).toList();
    }

    /// The events that may be about a job or a user, up to a position, in the order of the log.
    List<Followed> ofKey(UUID key, long upTo) {
        return log.ofKey(key, upTo).stream().map(Followed::of).toList();
    }
}
