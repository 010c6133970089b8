package auteur.infra.projection;

import java.util.List;

/// Events of the log that are taken in together, in their order.
///
/// @param position up to where the log was read for them; what is not among them matters to nobody here
record Batch(List<Followed> events, long position) {

    /// @param before the position after which they come
    static Batch of(List<Followed> events, long before) {
        return new Batch(events, events.isEmpty() ? before : events.getLast().position());
    }
}
