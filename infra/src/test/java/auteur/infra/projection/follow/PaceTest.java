package auteur.infra.projection.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.infra.projection.follow.ProjectionProperties.Rebuild;
import auteur.infra.projection.segment.Stand;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Rebuild REBUILD = new Rebuild(5000, 200, 3);
    private static final Duration TAKEN = Duration.ofMillis(10);

    private long now;
    private final Pace pace = new Pace(REBUILD, () -> now);

    @Test
    void takesLargeBatchesWithoutRestOnceTheLogIsSeenToBeQuiet() {
        assertThat(pace.most(build(0, 100_000))).isEqualTo(200);
        pace.rest(200, TAKEN, build(200, 100_000));

        now += Duration.ofMillis(200).toNanos();

        assertThat(pace.most(build(10_000, 100_000))).isEqualTo(5000);
        assertThat(pace.rest(5000, TAKEN, build(10_000, 100_000))).isZero();
    }

    @Test
    void restsAsLongAsItWorkedSeveralTimesWhileTheLogGrows() {
        pace.rest(5000, TAKEN, build(5000, 100_000));

        assertThat(pace.rest(5000, TAKEN, build(10_000, 100_001))).isEqualTo(TAKEN.multipliedBy(3));
        assertThat(pace.most(build(10_000, 100_001))).isEqualTo(200);
    }

    @Test
    void goesOnAtFullSpeedASecondAfterTheLastCommand() {
        pace.rest(5000, TAKEN, build(5000, 100_000));
        pace.rest(5000, TAKEN, build(10_000, 100_001));

        now += Duration.ofSeconds(1).toNanos();

        assertThat(pace.rest(5000, TAKEN, build(15_000, 100_001))).isZero();
        assertThat(pace.most(build(15_000, 100_001))).isEqualTo(5000);
    }

    @Test
    void arrivesThoughTheLogGrowsAsFast() {
        var position = 0L;
        var rounds = 0;
        while (pace.givesWay(build(position, position + 50_000)) || rounds < 2) {
            pace.rest(200, TAKEN, build(position, position + 50_000));
            now += Duration.ofMillis(500).toNanos();
            position += 200;
            assertThat(rounds++).isLessThan(60);
        }

        assertThat(pace.most(build(position, position + 50_000))).isEqualTo(5000);
    }

    @Test
    void neverGivesWayWithWhatReadersWaitFor() {
        pace.rest(2000, TAKEN, awaited(5000));

        assertThat(pace.rest(2000, TAKEN, awaited(10_000))).isZero();
        assertThat(pace.most(awaited(10_000))).isEqualTo(2000);
    }

    @Test
    void arrivesWithoutGivingWay() {
        pace.rest(200, TAKEN, build(99_000, 100_000));

        assertThat(pace.givesWay(build(99_200, 100_001))).isFalse();
    }

    @Test
    void takesInFewEventsTogetherAtTheEndOfTheLog() {
        assertThat(pace.rest(1, Duration.ofMillis(1), awaited(10))).isEqualTo(Duration.ofMillis(3));
        assertThat(pace.rest(1, Duration.ofMillis(100), awaited(10))).isZero();
    }

    @Test
    void goesAsFastAsAnAdminAllows() {
        var slow = new Stand(1000, 100_000, OptionalLong.empty(), false, OptionalInt.of(100), false);

        assertThat(pace.most(slow)).isEqualTo(25);
        assertThat(pace.rest(25, TAKEN, slow)).isEqualTo(Duration.ofMillis(240));
    }

    @Test
    void refusesBatchesAndRestsThatMakeNoSense() {
        assertThatThrownBy(() -> new Rebuild(0, 1, 1)).hasMessageContaining("1 to 20000");
        assertThatThrownBy(() -> new Rebuild(1, 20_001, 1)).hasMessageContaining("1 to 20000");
        assertThatThrownBy(() -> new Rebuild(1, 1, Double.NaN)).hasMessageContaining("0 to 100");
    }

    private static Stand build(long position, long head) {
        return new Stand(position, head, OptionalLong.empty(), false, OptionalInt.empty(), false);
    }

    private static Stand awaited(long position) {
        return new Stand(position, 0, OptionalLong.empty(), false, OptionalInt.empty(), true);
    }
}
