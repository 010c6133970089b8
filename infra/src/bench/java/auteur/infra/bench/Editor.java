package auteur.infra.bench;

import auteur.infra.testing.BrowserSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

/// Edits scenes over HTTP in one session, as a page does, with one connection for each edit that is in flight.
final class Editor {

    private final String address;
    private final String cookies;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong edits = new AtomicLong();

    Editor(String address) {
        this.address = address;
        var session = new BrowserSession(address);
        session.logIn("creator", "creator");
        session.get("/login.html");
        cookies = session.cookieHeader();
        token = session.cookie("XSRF-TOKEN").orElseThrow().getValue();
    }

    /// A scene of a job.
    record Scene(String job, String id) {}

    /// Changes what is said in a scene.
    ///
    /// @return the answer's body
    String edit(Scene scene) {
        var request = HttpRequest
                .newBuilder(URI.create("%s/api/jobs/%s/scenes/%s".formatted(address, scene.job(), scene.id())))
                .header("Content-Type", "application/json")
                .header("Cookie", cookies)
                .header("X-XSRF-TOKEN", token)
                .method("PATCH", BodyPublishers.ofString("""
                        {"narration": "The river remembers edit %s of all."}""".formatted(
                        String.valueOf(edits.incrementAndGet()))))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
