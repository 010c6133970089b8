package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioProcess;
import auteur.infra.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// A studio that is killed while it works, and among its listeners, finishes the film when it runs again, and nobody misses an event or hears
/// one twice; nor when another node on its database is killed.
class KilledStudioE2E {

    private final Tokens tokens = new Tokens();
    private final Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-studio-");
    private final Path data = Files.createDirectory(folder.resolve("first"));
    private final String setting = tokens.setting(folder);
    private final String token = tokens.creator("ada", Instant.now().plus(Duration.ofHours(1)));

    KilledStudioE2E() throws Exception {}

    @AfterEach
    void cleanUp() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void losesNothingThoughItIsKilledInARenderInTheAssemblyAndBesideAnotherNode() throws Exception {
        var studio = start(data);
        assertTakesNoTokenOfNobody(studio);
        assertExpires(studio.port());
        var heard = client(studio).start(1);
        var job = KilledFilm.inReview(client(studio));
        try (var audience = new Audience(
                studio.port(), token, client(studio).bringToReview(heard, "dex-romero"))) {
            audience.awaitEvents();
            var film = new KilledFilm(data, job);
            film.approve(client(studio));
            film.awaitFirstClip(client(studio));
            studio.kill();
            film.keepInMind();

            studio = start(data);
            audience.moveTo(studio.port());
            var assembling = studio;
            await().pollInterval(Duration.ofMillis(20)).until(() -> assembling.runs("-filter_complex"));
            studio.kill();
            film.keepInMind();

            studio = start(data);
            audience.moveTo(studio.port());
            film.assertFinished(client(studio));
            audience.awaitEvents();

            killAnotherNode(studio, audience);
            audience.assertHeardAll();
        } finally {
            studio.stop();
        }
        assertThat(data.resolve("drafts")).isEmptyDirectory();
    }

    private void killAnotherNode(StudioProcess studio, Audience audience) throws IOException {
        var other = start(Files.createDirectory(folder.resolve("second")), databaseOfTheFirst());
        audience.moveTo(studio.port(), other.port());
        await().until(() -> audience.at(other.port()) > 0 && audience.at(studio.port()) > 0);
        audience.awaitEvents();

        other.kill();

        audience.awaitEvents();
    }

    private StudioProcess start(Path folderOfOne, String... settings) throws IOException {
        return StudioProcess.start(
                folderOfOne, Stream.concat(Stream.of(setting), Stream.of(settings)).toArray(String[]::new));
    }

    private StudioClient client(StudioProcess studio) {
        return StudioClient.bearer("http://127.0.0.1:" + studio.port(), token);
    }

    /// The embedded one, which takes others that know its password.
    private String[] databaseOfTheFirst() throws IOException {
        var postgres = data.resolve("postgres");
        var port = Files.readAllLines(postgres.resolve("cluster").resolve("postmaster.pid")).get(3).strip();
        return new String[]{
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%s/postgres".formatted(port),
            "--spring.datasource.username=auteur",
            "--spring.datasource.password=" + Files.readString(postgres.resolve("password")).strip()};
    }

    private void assertTakesNoTokenOfNobody(StudioProcess studio) throws Exception {
        for (var claims : List.of(
                "{\"aud\":\"another\",\"sub\":\"ada\",\"exp\":4102444800,\"roles\":[\"CREATOR\"]}",
                "{\"sub\":\"ada\",\"exp\":4102444800,\"roles\":[\"CREATOR\"]}",
                "{\"aud\":\"auteur\",\"exp\":4102444800,\"roles\":[\"CREATOR\"]}",
                "{\"aud\":\"auteur\",\"sub\":null,\"exp\":4102444800}",
                "{\"aud\":\"auteur\",\"sub\":\"ada\",\"roles\":[\"CREATOR\"]}",
                "{\"aud\":\"auteur\",\"sub\":\"ada\",\"exp\":\"soon\"}",
                "{\"aud\":\"auteur\",\"sub\":\"ada\",\"exp\":4102444800,\"roles\":[1,null]}",
                "[]")) {
            var nobody = StudioClient.bearer("http://127.0.0.1:" + studio.port(), tokens.signed(claims));
            Refusal.assertProblem(nobody.get("/api/me"), 401, "unauthenticated");
        }
    }

    private void assertExpires(int port) throws Exception {
        var expiring = tokens.creator("bert", Instant.now().plusSeconds(3));
        try (var listener = StompListener.open(port, "Authorization", "Bearer " + expiring)) {
            listener.send("CONNECT", "accept-version:1.2", "host:localhost");
            listener.subscribe("1", "/user/queue/jobs");
            assertThat(listener.await(frame -> frame.command().equals("ERROR"), Duration.ofSeconds(20)).headers())
                    .containsEntry("reason", "token_expired");
            listener.awaitClose();
        }
    }
}
