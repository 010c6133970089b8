package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// A studio that is killed while it works finishes the film when it runs again.
class KilledStudioE2E {

    private static final int SCENES = 6;

    private final Path data;

    KilledStudioE2E() throws IOException {
        data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-studio-");
    }

    @Test
    void finishesTheFilmThatWasKilledInARenderAndInTheAssembly() throws Exception {
        var studio = StudioProcess.start(data);
        var job = approvedJob(studio.client());
        var rendered = awaitFirstClip(studio.client(), job);
        studio.kill();
        assertThat(rendered).as("clips before the kill").isBetween(1, SCENES - 1);
        var clips = stored();

        studio = StudioProcess.start(data);
        var assembling = studio;
        await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> assembling.runs("-filter_complex"));
        studio.kill();
        var allClips = stored();

        studio = StudioProcess.start(data);
        var client = studio.client();
        var done = client.await(job, state -> !state.path("stage").asString().equals("RENDERING"));

        assertThat(done.path("stage").asString()).as(done.toString()).isEqualTo("COMPLETED");
        assertThat(allClips).containsAllEntriesOf(clips);
        assertThat(stored()).containsAllEntriesOf(allClips);
        assertThat(history(client, job)).containsAllEntriesOf(Map.of(
                "JobStarted", 1L, "DirectorsPitched", 1L, "StoryboardDrafted", 1L, "SceneFrameGenerated", 6L,
                "StoryboardApproved", 1L, "SceneRendered", 6L, "FilmAssembled", 1L))
                .doesNotContainKeys("AlternateKept", "JobFailed", "SceneGenerationFailed");
        assertThat(events(client, job)
                .filter(event -> event.path("type").asString().equals("SceneRendered"))
                .map(event -> event.path("data").path("sceneId").asString()))
                .doesNotHaveDuplicates();
        assertPlays(client, job);
        assertThat(data.resolve("drafts")).isEmptyDirectory();
        studio.stop();
        FileSystemUtils.deleteRecursively(data);
    }

    /// A film of short scenes, so that the test is short too.
    private static String approvedJob(StudioClient client) {
        var job = client.start(SCENES);
        client.bringToShortReview(job, "mira-vale", 1000);
        client.done(job, client.post("/api/jobs/%s/storyboard/approve".formatted(job), ""));
        return job;
    }

    private static int awaitFirstClip(StudioClient client, String job) {
        return await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> history(client, job).getOrDefault("SceneRendered", 0L).intValue(), count -> count > 0);
    }

    private static Map<String, Long> history(StudioClient client, String job) {
        return events(client, job)
                .collect(Collectors.groupingBy(event -> event.path("type").asString(), Collectors.counting()));
    }

    private static Stream<JsonNode> events(StudioClient client, String job) {
        return client.get("/api/jobs/%s/events".formatted(job)).json().path("events").valueStream();
    }

    /// Each stored media file with what tells whether it was written anew.
    private Map<String, List<Object>> stored() throws IOException {
        var files = new TreeMap<String, List<Object>>();
        try (var paths = Files.walk(data.resolve("media"))) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var attributes = Files.readAttributes(path, BasicFileAttributes.class);
                files.put(
                        path.getFileName().toString(),
                        List.of(attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()),
                                attributes.size()));
            }
        }
        return files;
    }

    private void assertPlays(StudioClient client, String job) throws IOException, InterruptedException {
        var film = client.get("/api/jobs/%s/assets".formatted(job))
                .json()
                .path("assets")
                .valueStream()
                .filter(asset -> asset.path("asset_type").asString().equals("final_video"))
                .findFirst()
                .orElseThrow();
        var content = client.get(film.path("url").asString());
        assertThat(content.status()).isEqualTo(200);
        var file = Files.write(data.resolve("film.mp4"), content.response().body());
        try (var programs = Files.newDirectoryStream(data.resolve("programs"), "ffmpeg-*")) {
            var ffmpeg = programs.iterator().next().resolve("ffmpeg");
            var decoding = new ProcessBuilder(
                    ffmpeg.toString(), "-v", "error", "-xerror", "-i", file.toString(), "-f", "null", "-")
                    .inheritIO()
                    .start();
            assertThat(decoding.waitFor()).as("ffmpeg's verdict on the film").isZero();
        }
    }
}
