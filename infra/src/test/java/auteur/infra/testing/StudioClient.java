package auteur.infra.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to the program over HTTP as a script would.
public final class StudioClient {

    public static final String BRIEF = """
            {"title": "The last bus", "prompt": "A woman in a red coat waits on the hill. The sun goes down. \
            She hears the bus before she sees it. She walks home along the trees.", \
            "language": "en", "sceneCount": %d}""";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "auteur-boundary";
    private static final String FORM = "multipart/form-data; boundary=" + BOUNDARY;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final Optional<String> credentials;

    public StudioClient(String address, String account) {
        this.address = address;
        this.credentials = Optional.of(credentialsOf(account));
    }

    private StudioClient(String address, Optional<String> credentials) {
        this.address = address;
        this.credentials = credentials;
    }

    /// Somebody who has not logged in.
    public static StudioClient anonymous(String address) {
        return new StudioClient(address, Optional.empty());
    }

    /// Somebody who brings a token.
    public static StudioClient bearer(String address, String token) {
        return new StudioClient(address, Optional.of("Bearer " + token));
    }

    /// The header of a demo account, whose password is its name.
    public static String credentialsOf(String account) {
        var pair = account + ":" + account;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /// An answer of the program.
    public record Answer(int status, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return sendJson("POST", path, json, headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return sendJson("PATCH", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return sendJson("PUT", path, json, headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /// Sends a body of unknown length.
    public Answer stream(String method, String path, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(method, path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)), headers);
    }

    /// Uploads a brief with a picture.
    public Answer upload(String brief, byte[] image, String fileName, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", FORM));
        return send(
                "POST", "/api/jobs", BodyPublishers.ofByteArray(form(brief, image, fileName)),
                all.toArray(String[]::new));
    }

    /// Uploads so many bytes without saying beforehand how many.
    public Answer uploadOfUnknownLength(String brief, int size) {
        var form = form(brief, new byte[size], "photo.jpg");
        return send(
                "POST",
                "/api/jobs",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)),
                "Content-Type",
                FORM);
    }

    /// Starts a job and answers its id.
    public String start(int scenes) {
        var answer = upload(String.format(Locale.ROOT, BRIEF, scenes), Photographs.jpeg(Photographs.dusk(1600, 1067)),
                "photo.jpg");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /// Waits until the job is as wanted.
    public JsonNode await(String job, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get("/api/jobs/" + job).json(), wanted);
    }

    /// Brings a job to the review of its storyboard, all stills drawn.
    public JsonNode bringToReview(String job, String director) {
        await(job, state -> !state.path("directorPitches").isEmpty());
        var chosen = post("/api/jobs/%s/director".formatted(job), "{\"directorId\": \"%s\"}".formatted(director));
        done(job, chosen);
        return await(job, StudioClient::isDrawn);
    }

    /// Brings a job to the review of a storyboard of short scenes, for tests that have to wait for its film.
    public void bringToShortReview(String job, String director, int sceneMillis) {
        for (var scene : bringToReview(job, director).path("scenes")) {
            var path = "/api/jobs/%s/scenes/%s".formatted(job, scene.path("id").asString());
            done(job, patch(path, String.format(Locale.ROOT, "{\"duration_ms\": %d}", sceneMillis)));
        }
    }

    /// Approves the storyboard and waits for the film.
    public JsonNode film(String job) {
        var approved = post("/api/jobs/%s/storyboard/approve".formatted(job), "");
        done(job, approved);
        return await(job, state -> !state.path("stage").asString().equals("RENDERING"));
    }

    /// Sends a command and waits until the job shows what it did.
    public JsonNode done(String job, Answer command) {
        assertThat(command.status()).as(command.text()).isBetween(200, 202);
        return get(String.format(Locale.ROOT, "/api/jobs/%s?atLeast=%d", job, command.json().path("position").asLong()))
                .json();
    }

    /// Whether the job is in review with all its stills.
    public static boolean isDrawn(JsonNode state) {
        return state.path("stage").asString().equals("STORYBOARD_REVIEW")
                && state.path("scenes").valueStream()
                        .allMatch(scene -> scene.path("status").asString().equals("complete"));
    }

    private static byte[] form(String brief, byte[] image, String fileName) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"brief\"\r\nContent-Type: application/json\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, brief).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"image\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(image);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Answer sendJson(String method, String path, String json, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send(method, path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    private Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Patience.LIMIT)
                .method(method, body);
        credentials.ifPresent(login -> request.header("Authorization", login));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
