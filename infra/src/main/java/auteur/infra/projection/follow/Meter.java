package auteur.infra.projection.follow;

/// Measures events a second as an exponentially weighted moving average over some seconds.
final class Meter {

    private static final double SECONDS = 3;

    private long at = System.nanoTime();
    private double rate;

    /// The rate, now that so many more have passed.
    double rateAfter(long events) {
        var now = System.nanoTime();
        var elapsed = Math.max((now - at) / 1e9, 1e-6);
        at = now;
        var weight = 1 - Math.exp(-elapsed / SECONDS);
        rate += weight * (events / elapsed - rate);
        return rate;
    }
}
