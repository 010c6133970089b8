package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.eventstore.LogDatabase;
import auteur.infra.testing.Crowd;
import auteur.infra.testing.JobListener;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioProcess;
import auteur.infra.testing.Tokens;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/// Nobody misses an event or hears one twice when a program is killed among its listeners.
class KilledLiveE2E {

    private static final int CLIENTS = Integer.getInteger("auteur.live.clients", 25);
    private static final int EVENTS_BETWEEN = 10;

    private final Tokens tokens;
    private final Path folder;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Map<Integer, StudioClient> clients = new ConcurrentHashMap<>();

    KilledLiveE2E() throws Exception {
        tokens = new Tokens();
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "killed-live-");
    }

    @AfterEach
    void cleanUp() throws Exception {
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void goesOnAfterAKillAndARestart() throws Exception {
        var setting = tokens.setting(folder);
        var studio = StudioProcess.start(folder, setting);
        try (var crowd = new Crowd()) {
            var token = token();
            assertTakesNoTokenOfNobody(studio);
            var scene = Scene.draw(clientOf(studio, token));
            var port = new AtomicReference<>(studio.port());
            var followers = follow(crowd, scene, token, List.of(port));
            var writing = write(scene, port, token);

            awaitEvents(followers);
            studio.kill();
            studio = StudioProcess.start(folder, setting);
            port.set(studio.port());
            awaitEvents(followers);

            isOver.set(true);
            writing.join();
            assertNothingMissed(followers, clientOf(studio, token), scene.job());
        } finally {
            studio.stop();
        }
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

    @Test
    void goesOnAtAnotherNode() throws Exception {
        try (var database = new LogDatabase(4);
                var crowd = new Crowd();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            database.jdbc().execute("DROP SCHEMA events CASCADE");
            var settings = Stream.of(
                    tokens.setting(folder),
                    "--spring.datasource.url=" + database.url(),
                    "--spring.datasource.username=" + database.username(),
                    "--spring.datasource.password=" + database.password())
                    .toArray(String[]::new);
            var first = StudioProcess.start(Files.createDirectory(folder.resolve("first")), settings);
            var folderOfSecond = Files.createDirectory(folder.resolve("second"));
            var starting = threads.submit(() -> StudioProcess.start(folderOfSecond, settings));
            var token = token();
            var scene = Scene.draw(clientOf(first, token));
            assertExpires(first.port());
            var second = starting.get();
            try {
                var writersPort = new AtomicReference<>(second.port());
                var followers = follow(
                        crowd, scene, token, List.of(new AtomicReference<>(first.port()), writersPort));
                var writing = write(scene, writersPort, token);

                awaitEvents(followers);
                first.kill();
                awaitEvents(followers);

                isOver.set(true);
                writing.join();
                assertNothingMissed(followers, clientOf(second, token), scene.job());
            } finally {
                first.kill();
                second.stop();
            }
        }
    }

    /// A scene that can be changed as often as one likes.
    private record Scene(String job, String id) {

        static Scene draw(StudioClient creator) {
            var job = creator.start(1);
            return new Scene(
                    job,
                    creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString());
        }

        boolean lock(StudioClient creator, boolean isLocked) {
            try {
                var path = "/api/jobs/%s/scenes/%s/character-lock".formatted(job, id);
                return creator.put(path, "{\"locked\": %s}".formatted(isLocked)).status() == 200;
            } catch (UncheckedIOException e) {
                return false;
            }
        }
    }

    private String token() throws Exception {
        return tokens.creator("ada", Instant.now().plus(Duration.ofHours(1)));
    }

    private StudioClient clientOf(StudioProcess studio, String token) {
        return clientOf(studio.port(), token);
    }

    private StudioClient clientOf(int port, String token) {
        return clients.computeIfAbsent(port, _ -> StudioClient.bearer("http://127.0.0.1:" + port, token));
    }

    /// Lets clients listen that come back, here or there, whenever they are cut off.
    private List<JobListener> follow(
            Crowd crowd, Scene scene, String token, List<AtomicReference<Integer>> ports) {
        var state = clientOf(ports.getLast().get(), token).get("/api/jobs/" + scene.job()).json();
        var followers = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new JobListener(crowd, scene.job(), "Authorization: Bearer " + token + "\r\n"))
                .toList();
        followers.forEach(follower -> follower.beginAt(state));
        for (var i = 0; i < CLIENTS; i++) {
            var follower = followers.get(i);
            var turn = i;
            Thread.startVirtualThread(() -> keepConnected(follower, ports, turn));
        }
        await().until(() -> followers.stream().allMatch(JobListener::isSubscribed));
        return followers;
    }

    private void keepConnected(JobListener follower, List<AtomicReference<Integer>> ports, int firstTurn) {
        var random = RandomGenerator.of("L64X128MixRandom");
        for (var turn = firstTurn; !isOver.get() || !follower.isOpen();) {
            if (!follower.isOpen()) {
                follower.connect(ports.get(turn % ports.size()).get());
                turn++;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50 + random.nextInt(200)));
        }
    }

    private Thread write(Scene scene, AtomicReference<Integer> port, String token) {
        return Thread.ofVirtual().start(() -> {
            for (var isLocked = true; !isOver.get();) {
                isLocked ^= scene.lock(clientOf(port.get(), token), isLocked);
            }
        });
    }

    private static void awaitEvents(List<JobListener> followers) {
        var before = followers.stream().mapToLong(JobListener::heard).max().orElseThrow();
        await().until(() -> followers.stream()
                .allMatch(follower -> follower.heard() >= before + EVENTS_BETWEEN || follower.complaint() != null));
    }

    private static void assertNothingMissed(List<JobListener> followers, StudioClient creator, String job) {
        var last = creator.get("/api/jobs/%s/events".formatted(job)).json().path("events").size() - 1;
        followers.forEach(follower -> follower.assertHeardUpTo(last));
    }

    private void assertExpires(int port) throws Exception {
        var token = tokens.creator("bert", Instant.now().plusSeconds(3));
        try (var listener = StompListener.open(port, "Authorization", "Bearer " + token)) {
            listener.send("CONNECT", "accept-version:1.2", "host:localhost");
            listener.subscribe("1", "/user/queue/jobs");
            assertThat(listener.await(frame -> frame.command().equals("ERROR"), Duration.ofSeconds(20)).headers())
                    .containsEntry("reason", "token_expired");
            listener.awaitClose();
        }
    }
}
