package auteur.infra.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.AssetId;
import auteur.command.direction.Transition;
import auteur.command.film.job.Production;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class FilmClockTest {

    @Test
    void addsUpNoRounding() {
        var clock = FilmClock.of(production(20, 1019, Transition.CUT).storyboard());

        assertThat(clock.length()).isEqualTo(510); // 20,380 ms
        assertThat(IntStream.range(0, 20).map(clock::frames).sum()).isEqualTo(clock.length());
        assertThat(IntStream.range(0, 20).map(clock::frames)).containsOnly(25, 26);
    }

    private record Known(List<Timed> scenes, List<Integer> starts) {}

    private record Timed(int durationMs, Transition transition) {}

    /// Players read the same table.
    @Test
    void startsScenesWherePlayersDo() {
        var json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
        var known = json.readValue(
                FilmClockTest.class.getResourceAsStream("film-clocks.json"), Known[].class);

        assertThat(known).hasSize(3).allSatisfy(one -> {
            var shots = one.scenes().stream().map(scene -> Takes.shot(scene.durationMs(), scene.transition())).toList();
            var clock = FilmClock.of(Takes.approved(new AssetId(new UUID(3, 3)), shots).storyboard());
            assertThat(IntStream.rangeClosed(0, shots.size()).mapToObj(clock::start).toList()).isEqualTo(one.starts());
        });
    }

    @Test
    void takesWhatOverlapsFromTheLength() {
        var scenes = production(20, 1019, Transition.DISSOLVE).storyboard();
        var clock = FilmClock.of(scenes);

        var frames = IntStream.range(0, 20).map(clock::frames).sum();
        var overlaps = IntStream.range(0, 20).map(clock::overlap).sum();
        assertThat(clock.length()).isEqualTo(frames - overlaps).isEqualTo(272); // 10,880 ms
        assertThat(IntStream.range(0, 20).map(clock::frames))
                .allMatch(needed -> needed <= FilmClock.framesOfClip(scenes.getFirst()));
    }

    @Test
    void findsAFrameOfOneSceneForTheThumbnail() {
        for (var transition : Transition.values()) {
            for (var scenes = 1; scenes <= 6; scenes++) {
                var clock = FilmClock.of(production(scenes, 4000, transition).storyboard());
                var frame = clock.frameOfOneScene();
                assertThat(frame).isBetween(0, clock.length() - 1);
                assertThat(IntStream.range(1, scenes))
                        .as("%d scenes, %s", scenes, transition)
                        .noneMatch(n -> clock.start(n) <= frame && frame < clock.start(n) + clock.overlap(n - 1));
            }
        }
    }

    @Test
    void endsTheLastCueWithTheFilm() {
        var production = production(20, 1019, Transition.CUT);

        assertThat(Subtitles.of(production)).contains("\n00:00:00.000 --> 00:00:01.000\n")
                .contains("\n00:00:01.000 --> 00:00:02.040\n")
                .contains(" --> 00:00:20.400\n")
                .doesNotContain("00:00:20.38");
        assertThat(FilmClock.millisAt(FilmClock.of(production.storyboard()).length())).isEqualTo(20_400);
    }

    @Test
    void writesTimeCodes() {
        assertThat(FilmClock.timeCode(0)).isEqualTo("00:00:00:00");
        assertThat(FilmClock.timeCode(25 * 3661 + 7)).isEqualTo("01:01:01:07");
    }

    private static Production production(int scenes, int millis, Transition transition) {
        return Takes.approved(new AssetId(new UUID(3, 3)), Collections.nCopies(scenes, Takes.shot(millis, transition)));
    }
}
