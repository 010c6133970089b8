package auteur.infra.eventstore.form;

import auteur.command.Family;
import auteur.command.UserId;
import auteur.command.job.JobEvent;
import auteur.command.operations.OperationEvent;
import auteur.command.profile.ProfileEvent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The families of the log, and the stable names that events are stored under: the simple names of their records. A test freezes them.
public final class EventTypes {

    private static final List<Family<?>> FAMILIES = List.of(
            JobEvent.FAMILY, OperationEvent.FAMILY, ProfileEvent.FAMILY);

    private static final SortedMap<String, Class<?>> CLASSES = namesIn(FAMILIES);

    private EventTypes() {}

    public static Map<String, Class<?>> all() {
        return CLASSES;
    }

    public static String nameOf(Object event) {
        var name = event.getClass().getSimpleName();
        if (CLASSES.get(name) != event.getClass()) {
            throw new IllegalArgumentException(event.getClass() + " is not an event of the log");
        }
        return name;
    }

    static Class<?> classOf(String name) {
        var type = CLASSES.get(name);
        if (type == null) {
            throw new IllegalStateException("No event type " + name + " is known");
        }
        return type;
    }

    /// The streams with this id, one of each family.
    public static Stream<String> streamsOf(UUID id) {
        return FAMILIES.stream().map(family -> family.stream(id));
    }

    /// Whose the stream of an event is, as far as it says.
    public static Optional<UserId> ownerBy(Object event) {
        return FAMILIES.stream().flatMap(family -> family.ownerBy(event).stream()).findFirst();
    }

    /// @throws IllegalStateException when two events would be stored under one name
    static SortedMap<String, Class<?>> namesIn(List<Family<?>> families) {
        var classes = new TreeMap<String, Class<?>>();
        families.stream().flatMap(family -> family.eventTypes().stream()).forEach(type -> {
            var other = classes.put(type.getSimpleName(), type);
            if (other != null) {
                throw new IllegalStateException("%s and %s would be stored under one name"
                        .formatted(other.getName(), type.getName()));
            }
        });
        return Collections.unmodifiableSortedMap(classes);
    }
}
