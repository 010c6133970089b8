package auteur.infra.projection.segment;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Where a segment stands and what was asked of it.
///
/// @param position the last that it has taken in
/// @param head where the log ends; 0 for a processor that is awaited
/// @param holdAt how far it may go for now
/// @param eventsPerSecond how fast it may go; positive
/// @param isAwaited whether readers or reactions depend on it
public record Stand(
        long position, long head, OptionalLong holdAt, boolean isStopped, OptionalInt eventsPerSecond,
        boolean isAwaited) {

    /// How far it can go at once.
    public long end() {
        return Math.min(head, holdAt.orElse(head));
    }

    public boolean allows(long next) {
        return holdAt.isEmpty() || next <= holdAt.getAsLong();
    }
}
