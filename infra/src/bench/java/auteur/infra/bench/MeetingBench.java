package auteur.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// How soon a creator sees all pitches in pictures, an admin that a film fails, and a creator that nothing happens.
class MeetingBench {

    private static final int ROUNDS = Integer.getInteger("auteur.bench.rounds", 7);
    private static final int FEW_ROUNDS = Math.min(ROUNDS, 3);
    private static final int DIRECTORS = 8;
    private static final byte[] PHOTOGRAPH = Photographs.jpeg(Photographs.dusk(3000, 2000));

    @Test
    void untilSomebodyKnows(@TempDir Path folder) throws Exception {
        try (var program = Program.start(folder)) {
            var creator = new StudioClient(program.address(), "creator");
            var admin = new StudioClient(program.address(), "admin");
            var before = load();
            pitches(creator);
            var pitches = rounds(ROUNDS, () -> pitches(creator));
            var verdict = rounds(FEW_ROUNDS, () -> verdict(creator, admin, folder.resolve("data")));
            var told = rounds(FEW_ROUNDS, () -> told(creator, admin));
            report(before, pitches, verdict, told);
        }
    }

    private interface Round {
        double seconds() throws Exception;
    }

    /// Sorted.
    private static double[] rounds(int rounds, Round round) throws Exception {
        var seconds = new double[rounds];
        for (var i = 0; i < rounds; i++) {
            seconds[i] = round.seconds();
        }
        Arrays.sort(seconds);
        return seconds;
    }

    /// From the moment that the upload begins until the last director's still has arrived.
    private static double pitches(StudioClient creator) {
        var start = System.nanoTime();
        var job = start(creator);
        var pitched = state(creator, job, state -> state.path("directorPitches").size() == DIRECTORS);
        try (var eyes = Executors.newVirtualThreadPerTaskExecutor()) {
            var stills = pitched.path("directorPitches").valueStream()
                    .map(pitch -> "/api/jobs/%s/pitches/%s/still".formatted(job, pitch.path("directorId").asString()))
                    .map(path -> CompletableFuture.runAsync(() -> Awaitility.await()
                            .pollDelay(Duration.ZERO)
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> creator.get(path).status() == 200), eyes))
                    .toList();
            stills.forEach(CompletableFuture::join);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /// From the event that the film has failed until the verdict names it.
    private static double verdict(StudioClient creator, StudioClient admin, Path data) throws IOException {
        var job = start(creator);
        creator.bringToShortReview(job, "dex-romero", 1000);
        try (var media = Files.list(data.resolve("media").resolve(job))) {
            for (var file : media.toList()) {
                Files.delete(file);
            }
        }
        creator.done(job, creator.post("/api/jobs/%s/storyboard/approve".formatted(job), ""));
        var named = await(() -> admin.get("/api/admin/status").json().path("verdict").path("jobs").valueStream()
                .anyMatch(one -> one.path("jobId").asString().equals(job)));
        var failed = creator.get("/api/jobs/%s/events".formatted(job)).json().path("events").valueStream()
                .filter(event -> event.path("type").asString().equals("JobFailed"))
                .map(event -> Instant.parse(event.path("at").asString()))
                .findFirst()
                .orElseThrow();
        creator.done(job, creator.post("/api/jobs/%s/cancel".formatted(job), ""));
        return Duration.between(failed, named).toMillis() / 1000.0;
    }

    /// From the event that the job has started, which nobody reacts to, until its state says that it waits, and why.
    private static double told(StudioClient creator, StudioClient admin) {
        ask(admin, "stop");
        var job = start(creator);
        var known = await(() -> creator.get("/api/jobs/" + job).json().path("waiting").path("text").isString());
        var started = creator.get("/api/jobs/%s/events".formatted(job)).json().path("events").path(0).path("at");
        ask(admin, "start");
        state(creator, job, state -> state.path("directorPitches").size() == DIRECTORS);
        return Duration.between(Instant.parse(started.asString()), known).toMillis() / 1000.0;
    }

    private static void ask(StudioClient admin, String what) {
        var asked = admin.post("/api/admin/processors/reactions/" + what, "{\"reason\": \"To measure\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var path = "/api/admin/operations/" + asked.json().path("id").asString();
        await(() -> !admin.get(path).json().path("endedAt").isNull());
    }

    private static String start(StudioClient creator) {
        var answer = creator.upload(String.format(Locale.ROOT, StudioClient.BRIEF, 1), PHOTOGRAPH, "photo.jpg");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private interface Sight {
        boolean isHad();
    }

    private static Instant await(Sight sight) {
        Awaitility.await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(50)).until(sight::isHad);
        return Instant.now();
    }

    private static JsonNode state(StudioClient creator, String job, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> creator.get("/api/jobs/" + job).json(), wanted);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void report(double before, double[] pitches, double[] verdict, double[] told) throws IOException {
        var text = String.format(Locale.ROOT, "%d processors, load %.1f before and %.1f after\n\n",
                Runtime.getRuntime().availableProcessors(), before, load())
                + "| | rounds | median, s | least … greatest | aim |\n|---|---|---|---|---|\n"
                + row("upload to all eight pitches in pictures", pitches, "4")
                + row("a film fails to the verdict that names it", verdict, "10")
                + row("a job that nobody works on to its creator told why", told, "15, and little more");
        Files.writeString(Path.of("target/meeting-bench.md"), text);
        System.out.print(text);
    }

    private static String row(String what, double[] seconds, String aim) {
        return String.format(Locale.ROOT, "| %s | %d | %.2f | %.2f … %.2f | %s |\n", what, seconds.length,
                seconds[seconds.length / 2], seconds[0], seconds[seconds.length - 1], aim);
    }
}
