package auteur.infra.eventstore;

import java.time.Duration;

/// How long a node lets events gather before it writes them, where others write to the log too.
///
/// Their statements stand in line for the row of `log_head`, each with what had gathered when it was sent. A node that waits as
/// long before it sends is no later, and writes more at once: fewer statements, fewer waits for the disk. So the pause grows by a
/// share of the time that a statement stood in line, and shrinks when it found the row free. A node alone never pauses.
final class Gathering {

    private static final long LONGEST = Duration.ofMillis(2).toNanos();
    private static final double GROWTH = 0.3;
    private static final double SHRINKAGE = 0.8;

    /// A quickest time that is never met again is forgotten by and by.
    private static final double FORGETTING = 1.01;

    private double pause;
    private double quickest = Long.MAX_VALUE;
    private long lastPosition;
    private long lastEnd;

    /// A statement has written something.
    ///
    /// @param position that the log has reached by it
    /// @param events how many it wrote
    /// @param took nanoseconds
    /// @param end when it was done, of `System.nanoTime()`
    void wrote(long position, int events, long took, long end) {
        var isAlone = position - events == lastPosition;
        lastPosition = position;
        lastEnd = end;
        quickest = Math.min((double) took, quickest * FORGETTING);
        var inLine = took - quickest;
        if (isAlone || events == 1) {
            pause = 0;
        } else if (inLine > quickest / 2) {
            pause = Math.min((double) LONGEST, pause + inLine * GROWTH);
        } else {
            pause *= SHRINKAGE;
        }
    }

    /// How many nanoseconds are left to wait; none or less when it is long since something was written.
    ///
    /// @param now of `System.nanoTime()`
    long left(long now) {
        return (long) pause - (now - lastEnd);
    }
}
