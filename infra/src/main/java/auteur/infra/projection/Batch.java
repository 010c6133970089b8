package auteur.infra.projection;

import java.util.List;

/// Events of the log that are taken in together, in their order.
///
/// @param after the position after which they come
/// @param position up to where the log was read for them; what is not among them matters to nobody here
record Batch(long after, List<Followed> events, long position) {

    static Batch of(long after, List<Followed> events) {
        return new Batch(after, events, events.isEmpty() ? after : events.getLast().position());
    }
}
