package auteur.infra.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A node waits for more only while others are ahead of it in line.
class GatheringTest {

    private static final long QUICK = 500_000;
    private static final long SLOW = 1_500_000;
    private static final int EVENTS = 5;

    private final Gathering gathering = new Gathering();
    private long position;
    private long now;

    @Test
    void doesNotPauseWhereNobodyElseWrites() {
        write(0, EVENTS, QUICK);
        write(0, EVENTS, SLOW);

        assertThat(gathering.left(now)).isZero();
    }

    @Test
    void pausesLongerTheLongerItStandsInLine() {
        write(9, EVENTS, QUICK);
        write(9, EVENTS, SLOW);
        var once = gathering.left(now);
        write(9, EVENTS, SLOW);

        assertThat(once).isPositive();
        assertThat(gathering.left(now)).isGreaterThan(once).isLessThan(SLOW - QUICK);
    }

    @Test
    void pausesAtMostTwoMilliseconds() {
        write(9, EVENTS, QUICK);
        write(9, EVENTS, 100 * SLOW);

        assertThat(gathering.left(now)).isEqualTo(2_000_000);
    }

    @Test
    void pausesLessWhenItFindsTheRowFree() {
        write(9, EVENTS, QUICK);
        write(9, EVENTS, SLOW);
        var busy = gathering.left(now);
        write(9, EVENTS, QUICK);

        assertThat(gathering.left(now)).isPositive().isLessThan(busy);
    }

    @Test
    void doesNotHoldUpALonelyEvent() {
        write(9, EVENTS, QUICK);
        write(9, EVENTS, SLOW);
        var left = gathering.left(now);

        assertThat(gathering.left(now + left)).isZero();
        write(9, 1, SLOW);
        assertThat(gathering.left(now)).isZero();
    }

    private void write(int byOthers, int events, long took) {
        position += byOthers + events;
        now += took;
        gathering.wrote(position, events, took, now);
    }
}
