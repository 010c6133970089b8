package auteur.infra.projection.read;

import java.util.List;

/// Events of the log that are taken in together, in their order.
///
/// @param after the position after which they come
/// @param position up to where the log was read for them; what is not among them matters to nobody here
public record Batch(long after, List<Followed> events, long position) {

    public static Batch of(long after, List<Followed> events) {
        return new Batch(after, events, events.isEmpty() ? after : events.getLast().position());
    }
}
