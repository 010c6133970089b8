package auteur.query;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/// How far each view has followed the log.
public interface ViewPositions {

    /// The last position that the view of this name has taken in.
    long of(String projection);

    /// Tells when the view has taken in a position; nobody has to wait for it on a thread.
    ///
    /// @return done with false when the time ran out before it did
    CompletionStage<Boolean> whenReached(String projection, long position, Duration limit);
}
