package auteur.infra.engine.still;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.direction.Grade;
import org.junit.jupiter.api.Test;

class OverlayTest {

    private static final FilmSize FILM = new FilmSize(160, 90);

    @Test
    void darkensTheCornersWithoutARim() {
        for (var x = 80; x < 158; x++) {
            var before = Overlay.falloff(x - 1, 45, FILM);
            var here = Overlay.falloff(x, 45, FILM);
            var after = Overlay.falloff(x + 1, 45, FILM);
            assertThat(after).isGreaterThanOrEqualTo(here);
            assertThat(Math.abs(after - 2 * here + before)).isLessThan(0.002);
        }
        assertThat(Overlay.falloff(80, 45, FILM)).isZero();
        assertThat(Overlay.falloff(159, 89, FILM)).isGreaterThan(0.95);
    }

    @Test
    void liesOnNothingWhereNothingIsAsked() {
        var overlay = Overlay.of(new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 0), FILM, 1);
        assertThat(overlay.getRGB(0, 0, 160, 90, null, 0, 160)).containsOnly(0);
    }

    @Test
    void hasGrainThatNeitherDarkensNorLightens() {
        var overlay = Overlay.of(new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 1), FILM, 1);
        var sum = 0.0;
        for (var pixel : overlay.getRGB(0, 0, 160, 90, null, 0, 160)) {
            sum += (pixel >>> 24) * ((pixel & 0xFF) > 127 ? 1 : -1);
        }
        assertThat(sum / (160 * 90)).isBetween(-0.5, 0.5);
    }
}
