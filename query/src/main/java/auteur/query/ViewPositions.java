package auteur.query;

import java.time.Duration;

/// How far each view has followed the log.
public interface ViewPositions {

    /// The last position that the view of this name has taken in.
    long of(String projection);

    /// Waits until the view has taken in a position.
    ///
    /// @return false when the time ran out before it did
    boolean await(String projection, long position, Duration limit) throws InterruptedException;
}
