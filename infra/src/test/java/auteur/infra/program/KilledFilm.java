package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.StudioClient;
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
import tools.jackson.databind.JsonNode;

/// A film whose making is interrupted: it is made once, whatever was there already is kept.
final class KilledFilm {

    private static final int SCENES = 6;

    private final Path data;
    private final String job;
    private final Map<String, List<Object>> kept = new TreeMap<>();

    KilledFilm(Path data, String job) {
        this.data = data;
        this.job = job;
    }

    /// A film of short scenes, so that the test is short too.
    static String inReview(StudioClient client) {
        var job = client.start(SCENES);
        client.bringToShortReview(job, "mira-vale", 1000);
        return job;
    }

    void approve(StudioClient client) {
        client.done(job, client.post("/api/jobs/%s/storyboard/approve".formatted(job), ""));
    }

    void awaitFirstClip(StudioClient client) {
        var rendered = await()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> history(client).getOrDefault("SceneRendered", 0L).intValue(), count -> count > 0);
        assertThat(rendered).as("clips before the kill").isBetween(1, SCENES - 1);
    }

    /// What is there now has to stay as it is.
    void keepInMind() throws IOException {
        var files = stored();
        assertThat(files).containsAllEntriesOf(kept);
        kept.putAll(files);
    }

    void assertFinished(StudioClient client) throws IOException, InterruptedException {
        var done = client.await(job, state -> !state.path("stage").asString().equals("RENDERING"));
        assertThat(done.path("stage").asString()).as(done.toString()).isEqualTo("COMPLETED");
        keepInMind();
        assertThat(history(client)).containsAllEntriesOf(Map.of(
                "JobStarted", 1L, "DirectorsPitched", 1L, "StoryboardDrafted", 1L, "SceneFrameGenerated", 6L,
                "StoryboardApproved", 1L, "SceneRendered", 6L, "FilmAssembled", 1L))
                .doesNotContainKeys("AlternateKept", "JobFailed", "SceneGenerationFailed");
        assertThat(events(client)
                .filter(event -> event.path("type").asString().equals("SceneRendered"))
                .map(event -> event.path("data").path("sceneId").asString()))
                .doesNotHaveDuplicates();
        assertPlays(client);
    }

    private Map<String, Long> history(StudioClient client) {
        return events(client)
                .collect(Collectors.groupingBy(event -> event.path("type").asString(), Collectors.counting()));
    }

    private Stream<JsonNode> events(StudioClient client) {
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

    private void assertPlays(StudioClient client) throws IOException, InterruptedException {
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
