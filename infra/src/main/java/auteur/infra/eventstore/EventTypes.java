package auteur.infra.eventstore;

import auteur.command.job.JobEvent;
import auteur.command.operations.OperationEvent;
import auteur.command.profile.ProfileEvent;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The stable names that events are stored under: the simple names of their records. A test freezes them.
final class EventTypes {

    private static final SortedMap<String, Class<?>> CLASSES = classes();

    private EventTypes() {}

    static Map<String, Class<?>> all() {
        return CLASSES;
    }

    static String nameOf(Object event) {
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

    private static SortedMap<String, Class<?>> classes() {
        var classes = new TreeMap<String, Class<?>>();
        Stream.of(JobEvent.class, OperationEvent.class, ProfileEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .forEach(type -> classes.put(type.getSimpleName(), type));
        return Collections.unmodifiableSortedMap(classes);
    }
}
