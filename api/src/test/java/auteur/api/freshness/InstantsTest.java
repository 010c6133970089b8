package auteur.api.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30T10:00:00Z", "2026-11-30t10:00:00z", "2026-11-30T12:00:00+02:00",
        "2026-11-30T12:00:00 02:00",
        "2026-11-30T12:00:00 0200", "2026-11-30T12:00:00+02", "2026-11-30T12:00:00.000 02:00",
        "2026-11-30T05:00:00-05:00"})
    void readsEveryOffset(String text) {
        assertThat(Instants.parse(text)).contains(Instant.parse("2026-11-30T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "2026-11-30", "2026-11-30T10:00:00", "2026-11-30T10:00:00 2:00",
        "2026-02-30T10:00:00Z",
        "+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "2026-11-30T10:00:00  02:00"})
    void readsNothingElse(String text) {
        assertThat(Instants.parse(text)).isEmpty();
    }
}
