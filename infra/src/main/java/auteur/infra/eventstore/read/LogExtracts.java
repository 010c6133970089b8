package auteur.infra.eventstore.read;

import auteur.command.EventStream;
import auteur.command.UserId;
import auteur.infra.eventstore.form.EventPage;
import auteur.infra.eventstore.form.EventTypes;
import auteur.infra.eventstore.form.RecordedEvents;
import auteur.infra.eventstore.table.EventTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;

/// Single events of the log, and all that may be about one key.
public final class LogExtracts {

    private final EventTable events;
    private final EventTypes types;

    public LogExtracts(EventTable events, EventTypes types) {
        this.events = events;
        this.types = types;
    }

    /// @throws IllegalArgumentException when the log does not reach there
    public TrackedEventMessage<?> at(long position) {
        return events.after(position - 1, position, 1).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The log has no position " + position));
    }

    /// The events between two positions, but for those of the types that the program knows and that are not asked for. It ends early when they
    /// are large.
    ///
    /// @param upTo as far as the log may be read; it is read no further than it is on the disk
    public EventPage between(long after, long upTo, Set<String> asked) {
        var others = types.all().keySet().stream().filter(type -> !asked.contains(type)).toList();
        return events.between(after, upTo, others);
    }

    /// All events up to a position that may be about a key, in the order of the log: those of the streams of every family that have this id,
    /// or that of the owner of one of these.
    public List<TrackedEventMessage<?>> ofKey(UUID key, long upTo) {
        var own = streamsOf(key).toList();
        var owners = own.stream().flatMap(stream -> ownerOf(stream).stream());
        var streams = Stream.concat(own.stream(), owners.flatMap(owner -> streamsOf(owner.value())));
        return events.ofStreams(streams.distinct().toList(), upTo);
    }

    private Stream<String> streamsOf(UUID key) {
        return types.streamsOf(key).map(EventStream::toString);
    }

    private Optional<UserId> ownerOf(String stream) {
        return events.ofStream(stream, 0, 1).stream()
                .findFirst()
                .flatMap(first -> types.ownerBy(first.getPayload()));
    }

    /// The user's id and those of all streams that are the user's.
    public List<UUID> keysOfUser(UUID user) {
        var owned = events.streamsOf(user).stream().map(RecordedEvents::idOf);
        return Stream.concat(Stream.of(user), owned).distinct().toList();
    }
}
