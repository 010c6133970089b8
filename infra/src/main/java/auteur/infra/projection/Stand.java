package auteur.infra.projection;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Where a segment stands and what was asked of it.
///
/// @param position the last that it has taken in
/// @param holdAt how far it may go for now
/// @param eventsPerSecond how fast it may go; positive
record Stand(long position, OptionalLong holdAt, boolean isStopped, OptionalInt eventsPerSecond) {

    boolean allows(long next) {
        return holdAt.isEmpty() || next <= holdAt.getAsLong();
    }
}
