package auteur.infra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Holds the formulas of the browser's player against the tables that the renderer's are held against.
final class PlayersFormulas {

    /// Answers the largest deviation from the paths, in pixels, and whether all scenes start as they should.
    private static final String COMPARED = """
            async ([paths, clocks]) => {
              const { pathOf } = await import('/film/preview/camera-path.js');
              const { clockOf } = await import('/film/preview/film-clock.js');
              const deviations = JSON.parse(paths).flatMap((one) => {
                const at = pathOf(one, one, { ...one, aspect: one.portrait ? 720 / 1280 : 1280 / 720 });
                return [0, 0.37, 1].flatMap((moment, n) => {
                  const { x, y, width, height } = at(moment);
                  return [x, y, width, height].map((side, i) => Math.abs(side - one.seen[n][i]));
                });
              });
              const starts = JSON.parse(clocks).map(({ scenes, starts }) => [clockOf(scenes).starts, starts]);
              return [deviations.length, Math.max(...deviations), starts.every(([found, known]) => String(found) === String(known))];
            }""";

    private PlayersFormulas() {}

    static void hold(Page page) {
        var found = (List<?>) page.evaluate(
                COMPARED, List.of(table("/auteur/infra/engine/still/camera-paths.json"),
                        table("/auteur/infra/engine/render/film-clocks.json")));
        assertThat(found.getFirst()).isEqualTo(32 * 3 * 4);
        assertThat(((Number) found.get(1)).doubleValue()).isLessThan(1e-6);
        assertThat(found.get(2)).isEqualTo(true);
    }

    private static String table(String name) {
        try (var table = PlayersFormulas.class.getResourceAsStream(name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
