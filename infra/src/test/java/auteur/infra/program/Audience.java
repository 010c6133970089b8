package auteur.infra.program;

import static org.awaitility.Awaitility.await;

import auteur.infra.testing.Crowd;
import auteur.infra.testing.JobListener;
import auteur.infra.testing.StudioClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Clients that listen to one job, come back, here or there, whenever they are cut off, and hear of a scene that is changed all the time.
final class Audience implements AutoCloseable {

    private static final int CLIENTS = Integer.getInteger("auteur.live.clients", 25);
    private static final int EVENTS_BETWEEN = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final String token;
    private final String job;
    private final String scene;
    private final Crowd crowd = new Crowd();
    private final List<JobListener> followers;
    private final Map<JobListener, Integer> places = new ConcurrentHashMap<>();
    private final Map<Integer, StudioClient> clients = new ConcurrentHashMap<>();
    private final AtomicBoolean isOver = new AtomicBoolean();
    private final Thread writing;
    private volatile List<Integer> ports;

    /// @param review the state of a job whose scenes are drawn
    Audience(int port, String token, JsonNode review) throws IOException {
        this.token = token;
        job = review.path("jobId").asString();
        scene = review.path("scenes").path(0).path("id").asString();
        ports = List.of(port);
        followers = IntStream.range(0, CLIENTS)
                .mapToObj(_ -> new JobListener(crowd, job, "Authorization: Bearer " + token + "\r\n"))
                .toList();
        followers.forEach(follower -> follower.beginAt(review));
        for (var turn = 0; turn < CLIENTS; turn++) {
            keepConnected(followers.get(turn), turn);
        }
        await().until(() -> followers.stream().allMatch(JobListener::isSubscribed));
        writing = Thread.ofVirtual().start(this::write);
    }

    /// From now on, the scene is changed at the first of them, and all listen at any.
    void moveTo(Integer... newPorts) {
        ports = List.of(newPorts);
        followers.forEach(JobListener::drop);
    }

    /// Waits until everybody has heard more.
    void awaitEvents() {
        var before = followers.stream().mapToLong(JobListener::heard).max().orElseThrow();
        await().until(() -> followers.stream()
                .allMatch(follower -> follower.heard() >= before + EVENTS_BETWEEN || follower.complaint() != null));
    }

    /// How many listen there.
    long at(int port) {
        return followers.stream()
                .filter(follower -> follower.isOpen() && places.getOrDefault(follower, 0) == port)
                .count();
    }

    /// Nobody has missed an event or heard one twice.
    void assertHeardAll() throws InterruptedException {
        isOver.set(true);
        writing.join();
        var events = client().get("/api/jobs/%s/events".formatted(job)).json().path("events");
        followers.forEach(follower -> follower.assertHeardUpTo(events.size() - 1L));
    }

    @Override
    public void close() throws IOException {
        isOver.set(true);
        crowd.close();
    }

    private void keepConnected(JobListener follower, int firstTurn) {
        Thread.startVirtualThread(() -> {
            var random = RandomGenerator.of("L64X128MixRandom");
            for (var turn = firstTurn; !isOver.get() || !follower.isOpen();) {
                if (!follower.isOpen()) {
                    var all = ports;
                    var port = all.get(turn++ % all.size());
                    places.put(follower, port);
                    follower.connect(port);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50 + random.nextInt(200)));
            }
        });
    }

    private void write() {
        for (var isLocked = true; !isOver.get();) {
            isLocked ^= lock(isLocked);
            LockSupport.parkNanos(PAUSE);
        }
    }

    private boolean lock(boolean isLocked) {
        try {
            var path = "/api/jobs/%s/scenes/%s/character-lock".formatted(job, scene);
            return client().put(path, "{\"locked\": %s}".formatted(isLocked)).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private StudioClient client() {
        return clients.computeIfAbsent(
                ports.getFirst(), port -> StudioClient.bearer("http://127.0.0.1:" + port, token));
    }
}
