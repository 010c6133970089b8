package auteur.command;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The events of one kind of aggregate, and the streams they stand in.
///
/// @param prefix what the name of a stream has before the id of its aggregate
/// @param root the sealed type of the events
/// @param owner whose the stream is, as far as an event says
public record Family<E>(String prefix, Class<E> root, Function<E, Optional<UserId>> owner) {

    private static final int ID_LENGTH = 36;

    /// The records that are events, also those of sealed families within the family.
    public Set<Class<?>> eventTypes() {
        return Sealed.leavesOf(root).collect(Collectors.toUnmodifiableSet());
    }

    /// The stream of the aggregate with this id.
    public EventStream<E> stream(UUID id) {
        return new EventStream<>(this, id);
    }

    /// Whether a stream of this name is one of the family's.
    public boolean has(String stream) {
        return stream.length() == prefix.length() + ID_LENGTH && stream.startsWith(prefix);
    }

    /// Whose the stream of an event is; empty when the event does not say, or is of another family.
    public Optional<UserId> ownerBy(Object event) {
        return root.isInstance(event) ? owner.apply(root.cast(event)) : Optional.empty();
    }
}
