package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A history during which the clock was set back by an hour, between its second and its third event.
class MomentTest {

    private static final Recorded<String> FIRST = recorded(5, "2026-11-21T12:00:00Z");
    private static final Recorded<String> SECOND = recorded(7, "2026-11-21T12:30:00Z");
    private static final Recorded<String> THIRD = recorded(8, "2026-11-21T11:40:00Z");
    private static final Recorded<String> FOURTH = recorded(11, "2026-11-21T11:50:00Z");
    private static final List<Recorded<String>> HISTORY = List.of(FIRST, SECOND, THIRD, FOURTH);

    @Test
    void isAlwaysTheBeginningOfAHistory() {
        assertThat(at("2026-11-21T11:39:59Z")).isEmpty();
        assertThat(at("2026-11-21T11:40:00Z")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(at("2026-11-21T11:45:00Z")).containsExactly(FIRST, SECOND, THIRD);
        assertThat(at("2026-11-21T12:10:00Z")).isEqualTo(HISTORY);
    }

    @Test
    void takesPositionsAtTheirWord() {
        assertThat(new Moment.Position(4).of(HISTORY)).isEmpty();
        assertThat(new Moment.Position(7).of(HISTORY)).containsExactly(FIRST, SECOND);
        assertThat(new Moment.Position(10).of(HISTORY)).containsExactly(FIRST, SECOND, THIRD);
    }

    private static List<Recorded<String>> at(String instant) {
        return new Moment.Time(Instant.parse(instant)).of(HISTORY);
    }

    private static Recorded<String> recorded(long position, String at) {
        return new Recorded<>(position, "job", position, "Something", Instant.parse(at), "crew", Optional.empty(), "");
    }
}
