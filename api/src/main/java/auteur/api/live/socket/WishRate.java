package auteur.api.live.socket;

/// Lets so many pass a second, and some more at once after a pause.
final class WishRate {

    private final int perSecond;
    private final int burst;
    private double left;
    private long at;

    WishRate(int perSecond, int burst, long nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        left = burst;
        at = nanos;
    }

    /// @param nanos the time, as [System#nanoTime] has it
    synchronized boolean allows(long nanos) {
        left = Math.min(burst, left + (nanos - at) / 1e9 * perSecond);
        at = nanos;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
