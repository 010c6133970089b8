package auteur.command;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The events of one kind of aggregate, and the streams they stand in.
///
/// @param prefix what the name of a stream has before the id of its aggregate
/// @param root the sealed type of the events
/// @param owner whose the stream is, as far as an event says
public record Family<E>(String prefix, Class<E> root, Function<E, Optional<UserId>> owner) {

    /// The records that are events, also those of sealed families within the family.
    public Set<Class<?>> eventTypes() {
        return leavesOf(root).collect(Collectors.toUnmodifiableSet());
    }

    /// The name of the stream of the aggregate with this id.
    public String stream(UUID id) {
        return prefix + id;
    }

    /// Whose the stream of an event is; empty when the event does not say, or is of another family.
    public Optional<UserId> ownerBy(Object event) {
        return root.isInstance(event) ? owner.apply(root.cast(event)) : Optional.empty();
    }

    private static Stream<Class<?>> leavesOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(Family::leavesOf)
                : Stream.of(type);
    }
}
