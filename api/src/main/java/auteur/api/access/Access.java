package auteur.api.access;

import auteur.api.account.Caller;
import auteur.api.problem.Problem;
import auteur.command.EventStream;
import auteur.command.UserId;
import auteur.query.Recorded;
import auteur.query.log.EventLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whose stream is whose, as its family says: the one place where that is decided, for HTTP and for the socket.
@Component
public class Access {

    private static final int MOST_REMEMBERED = 10_000;

    private final EventLog log;
    private final Cache<String, Owned> owned = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Owned> started = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    public Access(EventLog log) {
        this.log = log;
    }

    private record Owned(EventStream<?> stream, UserId owner) {}

    /// Lets the owner pass.
    ///
    /// @throws Problem 404 for anybody else, and when there is no such thing or no longer
    public void require(Caller caller, EventStream<?> stream) {
        if (!isOwner(caller, stream)) {
            throw Problem.notFound();
        }
    }

    public boolean isOwner(Caller caller, EventStream<?> stream) {
        return ownerOf(stream).filter(caller.id()::equals).isPresent();
    }

    /// The owner of what is there.
    public Optional<UserId> ownerOf(EventStream<?> stream) {
        return Optional.ofNullable(owned.get(stream.toString(), _ -> inLog(stream))).map(Owned::owner);
    }

    /// Who started what may be gone since.
    public Optional<UserId> starterOf(EventStream<?> stream) {
        return Optional.ofNullable(started.get(stream.toString(), _ -> startInLog(stream))).map(Owned::owner);
    }

    /// Looks everything up again.
    public void forget() {
        owned.invalidateAll();
        started.invalidateAll();
    }

    /// Takes note of a new event: what has ended is nobody's.
    public void heed(Recorded<?> recorded) {
        var known = owned.getIfPresent(recorded.stream());
        if (known != null && known.stream().family().isEnd(recorded.event())) {
            owned.invalidate(recorded.stream());
        }
    }

    @SuppressWarnings("NullAway") // Caffeine's way of saying that there is nothing to remember
    private Owned startInLog(EventStream<?> stream) {
        return log.start(stream).flatMap(start -> ownedBy(stream, start.event())).orElse(null);
    }

    @SuppressWarnings("NullAway") // Caffeine's way of saying that there is nothing to remember
    private Owned inLog(EventStream<?> stream) {
        var events = log.of(stream);
        return events.isEmpty() || stream.family().isEnd(events.getLast().event())
                ? null
                : ownedBy(stream, events.getFirst().event()).orElse(null);
    }

    private static Optional<Owned> ownedBy(EventStream<?> stream, Object start) {
        return stream.family().ownerBy(start).map(owner -> new Owned(stream, owner));
    }
}
