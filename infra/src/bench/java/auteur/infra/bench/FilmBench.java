package auteur.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How long a film takes from its approval, and how much memory the program takes for it.
class FilmBench {

    private static final int ROUNDS = 7;
    private static final int SCENES = 6;
    private static final String DIRECTOR = "mira-vale";

    private record Round(double seconds, double filmSeconds) {}

    @Test
    void sixScenesOfFourSeconds(@TempDir Path folder) throws IOException {
        var rounds = new ArrayList<Round>();
        try (var program = Program.start(folder)) {
            var creator = new StudioClient(program.address(), "creator");
            var atRest = mebibytes(program);
            var load = load();
            var first = round(creator);
            for (var i = 0; i < ROUNDS; i++) {
                rounds.add(round(creator));
            }
            report(first, rounds, load, atRest, mebibytes(program));
        }
    }

    private static Round round(StudioClient creator) {
        var job = creator.start(SCENES);
        var review = creator.bringToReview(job, DIRECTOR);
        review.path("scenes").forEach(scene -> {
            var path = "/api/jobs/%s/scenes/%s".formatted(job, scene.path("id").asString());
            creator.done(job, creator.patch(path, "{\"duration_ms\": 4000}"));
        });
        var film = creator.film(job);
        assertThat(film.path("stage").asString()).as(film.toString()).isEqualTo("COMPLETED");
        var history = creator.get("/api/jobs/%s/events".formatted(job)).json().path("events");
        var taken = Duration.between(at(history, "StoryboardApproved"), at(history, "FilmAssembled"));
        return new Round(taken.toMillis() / 1000.0, film.path("film_ms").asDouble() / 1000);
    }

    private static Instant at(JsonNode history, String type) {
        return history.valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> Instant.parse(event.path("at").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static long mebibytes(Program program) throws IOException {
        return program.peakKibibytes().orElse(0) / 1024;
    }

    /// Over the last minute.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void report(Round first, List<Round> rounds, double load, long atRest, long peak)
            throws IOException {
        var seconds = rounds.stream().mapToDouble(Round::seconds).sorted().toArray();
        var text = String.format(
                Locale.ROOT,
                """
                        machine           %d processors, load %.1f before the first round and %.1f after the last
                        film              %.1f s, %d scenes, director %s
                        first round       %.1f s
                        then, sorted      %s
                        median            %.1f s, from %.1f to %.1f, %.2f of the film's length
                        peak memory       %d MiB; %d MiB when it was ready
                        """,
                Runtime.getRuntime().availableProcessors(),
                load,
                load(),
                first.filmSeconds(),
                SCENES,
                DIRECTOR,
                first.seconds(),
                Arrays.toString(seconds),
                seconds[ROUNDS / 2],
                seconds[0],
                seconds[ROUNDS - 1],
                seconds[ROUNDS / 2] / first.filmSeconds(),
                peak,
                atRest);
        Files.writeString(Path.of("target/film-bench.txt"), text);
        System.out.print(text);
    }
}
