package auteur.infra.eventstore.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Every change that the shape of a stored event has seen, in one place. Events are upcast when they are read; the log is never
/// rewritten. The newest revision of a type is one more than its last upcaster reads, or the first when there is none.
public final class Upcasters {

    /// The upcasters of the log. A new one comes with a sample of the revision that it reads.
    public static final Upcasters OF_THE_LOG = new Upcasters(List.of());

    private static final int FIRST = 1;

    private final List<Upcaster> all;
    private final Map<String, Integer> newest;

    Upcasters(List<Upcaster> all) {
        this.all = List.copyOf(all);
        newest = all.stream().collect(
                Collectors.toUnmodifiableMap(Upcaster::type, upcaster -> upcaster.from() + 1, Math::max));
    }

    /// The revision that events of a type are written in.
    int revisionOf(String type) {
        return newest.getOrDefault(type, FIRST);
    }

    /// Brings an event to the newest revision of its type.
    ///
    /// @throws IllegalStateException for a revision that no upcaster leads on from
    void upcast(String type, int revision, ObjectNode event) {
        var last = revisionOf(type);
        if (revision < FIRST || revision > last) {
            throw new IllegalStateException(
                    String.format(Locale.ROOT, "Revision %d of %s is unknown, the newest is %d", revision, type, last));
        }
        for (var from = revision; from < last; from++) {
            next(type, from)
                    .orElseThrow(() -> new IllegalStateException("An upcaster of %s is missing".formatted(type)))
                    .step()
                    .apply(event);
        }
    }

    private Optional<Upcaster> next(String type, int from) {
        return all.stream()
                .filter(upcaster -> upcaster.type().equals(type) && upcaster.from() == from)
                .findFirst();
    }
}
