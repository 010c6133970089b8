package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.machine.postgres.EmbeddedPostgres;
import auteur.infra.testing.ObjectStore;
import auteur.infra.testing.RoughRoad;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioProcess;
import auteur.infra.testing.TestFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Two programs on one database make a hundred films between them: with a folder that they share, and with a bucket on a rough road that
/// is gone for two minutes meanwhile.
class SharedMediaProof {

    private static final int FILMS = Integer.getInteger("auteur.films", 100);
    private static final int AT_ONCE = 6;
    private static final Duration GONE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private EmbeddedPostgres database;
    private final List<StudioProcess> programs = new ArrayList<>();

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(GONE.multipliedBy(5));
    }

    @BeforeEach
    void startDatabase() throws IOException {
        database = EmbeddedPostgres.start(Files.createDirectory(folder.resolve("database")), TestFolders.programs());
    }

    @AfterEach
    void stop() {
        programs.forEach(StudioProcess::kill);
        database.close();
    }

    @Test
    void makeAllFilmsWithASharedFolder() throws IOException {
        var shared = Files.createDirectory(folder.resolve("shared"));
        start("--auteur.assets.store=folder:" + shared);

        makeAll();
    }

    @Test
    void makeAllFilmsWithABucketThatGoesAndComesBack() throws Exception {
        try (var objects = ObjectStore.start(Files.createDirectory(folder.resolve("objects")));
                var road = RoughRoad.to(objects.port(), 10, Duration.ofSeconds(5))) {
            start(
                    "--auteur.assets.store=s3://%s/studio".formatted(ObjectStore.BUCKET),
                    "--auteur.assets.s3.endpoint=" + road.endpoint(),
                    "--auteur.assets.s3.access-key=" + ObjectStore.ACCESS_KEY,
                    "--auteur.assets.s3.secret-key=" + ObjectStore.SECRET_KEY);
            var later = CompletableFuture.delayedExecutor(30, TimeUnit.SECONDS);
            var storm = CompletableFuture
                    .runAsync(() -> take(objects, true), later)
                    .thenRunAsync(
                            () -> take(objects, false),
                            CompletableFuture.delayedExecutor(GONE.toSeconds(), TimeUnit.SECONDS));

            makeAll();

            storm.join();
        }
    }

    private static void take(ObjectStore objects, boolean isAway) {
        try {
            objects.away(isAway);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void start(String... store) throws IOException {
        for (var node : List.of("one", "other")) {
            var data = Files.createDirectory(folder.resolve(node));
            var settings = List.of(
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.username(),
                    "--spring.datasource.password=" + database.password(),
                    "--auteur.login.accounts[0].username=creator",
                    "--auteur.login.accounts[0].password-hash={bcrypt}"
                            + new BCryptPasswordEncoder(4).encode("creator"),
                    "--auteur.login.accounts[0].roles=CREATOR");
            programs.add(StudioProcess.start(
                    data, Stream.concat(settings.stream(), Stream.of(store)).toArray(String[]::new)));
        }
    }

    private void makeAll() {
        try (var makers = Executors.newFixedThreadPool(AT_ONCE)) {
            var films = IntStream.range(0, FILMS)
                    .mapToObj(film -> CompletableFuture.runAsync(() -> make(film), makers))
                    .toList();
            films.forEach(CompletableFuture::join);
        }
    }

    private void make(int number) {
        var one = programs.get(number % 2).client();
        var other = programs.get((number + 1) % 2).client();
        var job = started(one);
        one.bringToShortReview(job, "mira-vale", 1000);
        assertThat(one.film(job).path("stage").asString()).isEqualTo("COMPLETED");
        for (var client : List.of(one, other)) {
            await().untilAsserted(() -> assertIsWhatTheLogSays(client, job));
        }
    }

    /// Uploads are refused while the store is away.
    private static String started(StudioClient client) {
        var job = new AtomicReference<>("");
        await().untilAsserted(() -> job.set(client.start(2)));
        return job.get();
    }

    private static void assertIsWhatTheLogSays(StudioClient client, String job) {
        for (var asset : client.get("/api/jobs/%s/assets".formatted(job)).json().path("assets")) {
            var content = client.get(asset.path("url").asString());
            assertThat(content.status()).isEqualTo(200);
            assertThat(sha256(content.response().body())).isEqualTo(asset.path("sha256").asString());
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
