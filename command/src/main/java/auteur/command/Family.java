package auteur.command;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The events of one kind of aggregate, and the streams they stand in.
///
/// @param prefix what the name of a stream has before the id of its aggregate
/// @param root the sealed type of the events
/// @param owner whose the stream is, as far as an event says
/// @param end whether nothing is left after an event of what the stream was about
public record Family<E>(String prefix, Class<E> root, Function<E, Optional<UserId>> owner, Predicate<E> end) {

    private static final int ID_LENGTH = 36;

    /// A family whose streams do not end.
    public Family(String prefix, Class<E> root, Function<E, Optional<UserId>> owner) {
        this(prefix, root, owner, _ -> false);
    }

    /// The records that are events, also those of sealed families within the family.
    public Set<Class<?>> eventTypes() {
        return Sealed.leavesOf(root).collect(Collectors.toUnmodifiableSet());
    }

    /// The stream of the aggregate with this id.
    public EventStream<E> stream(UUID id) {
        return new EventStream<>(this, id);
    }

    /// The stream of a name; empty when that is not one of the family's.
    public Optional<EventStream<E>> named(String stream) {
        return has(stream) ? Optional.of(stream(UUID.fromString(stream.substring(prefix.length())))) : Optional.empty();
    }

    /// Whether a stream of this name is one of the family's.
    public boolean has(String stream) {
        return stream.length() == prefix.length() + ID_LENGTH && stream.startsWith(prefix);
    }

    /// Whether an event ends its stream; false when it is of another family.
    public boolean isEnd(Object event) {
        return root.isInstance(event) && end.test(root.cast(event));
    }

    /// Whose the stream of an event is; empty when the event does not say, or is of another family.
    public Optional<UserId> ownerBy(Object event) {
        return root.isInstance(event) ? owner.apply(root.cast(event)) : Optional.empty();
    }
}
