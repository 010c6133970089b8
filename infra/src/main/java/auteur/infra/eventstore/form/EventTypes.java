package auteur.infra.eventstore.form;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.UserId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The families of a log, and the stable names that events are stored under: the simple names of their records. A test freezes them.
public final class EventTypes {

    private final List<Family<?>> families;
    private final SortedMap<String, Class<?>> classes;

    /// @throws IllegalStateException when two events would be stored under one name
    public EventTypes(List<Family<?>> families) {
        this.families = List.copyOf(families);
        classes = namesIn(families);
    }

    /// The events by their names.
    public Map<String, Class<?>> all() {
        return classes;
    }

    public String nameOf(Object event) {
        var name = event.getClass().getSimpleName();
        if (classes.get(name) != event.getClass()) {
            throw new IllegalArgumentException(event.getClass() + " is not an event of the log");
        }
        return name;
    }

    Class<?> classOf(String name) {
        var type = classes.get(name);
        if (type == null) {
            throw new IllegalStateException("No event type " + name + " is known");
        }
        return type;
    }

    /// The streams with this id, one of each family.
    public Stream<EventStream<?>> streamsOf(UUID id) {
        return families.stream().map(family -> family.stream(id));
    }

    /// Whose the stream of an event is, as far as it says.
    public Optional<UserId> ownerBy(Object event) {
        return families.stream().flatMap(family -> family.ownerBy(event).stream()).findFirst();
    }

    private static SortedMap<String, Class<?>> namesIn(List<Family<?>> families) {
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
