package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.BrowserSession;
import auteur.infra.testing.Crowd;
import auteur.infra.testing.Guests;
import auteur.infra.testing.JobListener;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Clients that go and come back hear everything once.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveResumeIT {

    private static final int LOOPS = Integer.getInteger("auteur.live.loops", 300);
    private static final int CLIENTS = 20;

    private final int port;
    private final String account;
    private final String stranger;
    private final StudioClient creator;
    private final BrowserSession browser;
    private String job = "";
    private String scene = "";

    @Autowired
    LiveResumeIT(JdbcClient jdbc, @LocalServerPort int port) {
        this.port = port;
        account = Guests.creator(jdbc);
        stranger = Guests.creator(jdbc);
        creator = new StudioClient("http://127.0.0.1:" + port, account);
        browser = new BrowserSession("http://127.0.0.1:" + port);
    }

    @BeforeAll
    void bringAJobToReview() {
        job = creator.start(1);
        scene = creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        browser.logIn(account, account);
    }

    @Test
    void sendsWhatWasMissedThenWhatIsLive() {
        var all = creator.get("/api/jobs/%s/events".formatted(job)).json().path("events");
        var after = all.path(1).path("position").asLong();
        var token = all.path(1).path("token").asString();
        try (var listener = StompListener.connect(port, account)) {
            for (var destination : new String[]{"/topic/jobs/" + job, "/user/queue/jobs"}) {
                listener.send("SUBSCRIBE", "id:" + destination, "destination:" + destination, "after:" + token);
                var opening = listener.await(frame -> frame.subscription().equals(destination)).json();
                assertThat(opening.path("resumed").asBoolean()).isTrue();
                assertThat(opening.path("position").asLong()).isEqualTo(after);
                assertThat(opening.path("token").asString()).isEqualTo(token);
                assertThat(opening.path("reason").isMissingNode()).isTrue();
            }
            toggle(true);
            toggle(false);
            var last = lastVersion();
            for (var destination : new String[]{"/topic/jobs/" + job, "/user/queue/jobs"}) {
                listener.await(frame -> frame.subscription().equals(destination) && version(frame.json()) == last);
                assertThat(listener.heard().stream()
                        .filter(frame -> frame.subscription().equals(destination))
                        .map(StompListener.Frame::json)
                        .filter(frame -> frame.path("jobId").asString().equals(job))
                        .map(LiveResumeIT::version))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(2, last).boxed().toList());
            }
        }
    }

    @Test
    void saysWhyItCannotResume() {
        assertAnew("position_ahead_of_log", "after:" + Long.MAX_VALUE);
        assertAnew("position_ahead_of_log", "after:99999999999999999999999");
        assertAnew("other_epoch", "after:1", "epoch:" + UUID.randomUUID());
        assertAnew("other_epoch", "after:ffffffff.1");
        assertAnew("no_position");
    }

    @Test
    void hearsNothingMoreOfAJobThatIsGone() {
        var gone = creator.start(1);
        creator.post("/api/jobs/%s/cancel".formatted(gone), "");
        creator.await(gone, state -> state.path("stage").asString().equals("CANCELLED"));
        try (var listener = StompListener.connect(port, account)) {
            listener.subscribe("1", "/topic/jobs/" + gone);
            assertThat(creator.delete("/api/jobs/" + gone).status()).isLessThan(300);
            assertThat(listener.await(frame -> frame.is("Ended")).json().path("reason").asString())
                    .isEqualTo("job_deleted");
            assertThat(listener.heard().stream().filter(frame -> frame.is("JobDeleted"))).hasSize(1);

            listener.send("SUBSCRIBE", "id:2", "destination:/topic/jobs/" + gone, "after:1");
            var opening = listener.await(frame -> frame.subscription().equals("2")).json();
            assertThat(opening.path("resumed").asBoolean(true)).isFalse();
            assertThat(opening.path("reason").asString()).isEqualTo("not_permitted");
        }
        try (var listener = StompListener.connect(port, stranger)) {
            listener.send("SUBSCRIBE", "id:1", "destination:/topic/jobs/" + gone, "after:1");
            assertThat(listener.await(frame -> frame.command().equals("ERROR")).headers())
                    .containsEntry("reason", "not_found");
        }
    }

    @Test
    void losesAndRepeatsNothingOverManyLoops() throws Exception {
        var isDone = new AtomicBoolean();
        var loops = new AtomicInteger();
        try (var crowd = new Crowd(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> {
                for (var isLocked = true; !isDone.get(); isLocked = !isLocked) {
                    toggle(isLocked);
                }
            });
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(_ -> threads.submit(
                            () -> loop(crowd, loops, RandomGenerator.of("L64X128MixRandom"))))
                    .toList();
            var followers = new ArrayList<JobListener>();
            try {
                for (var client : clients) {
                    followers.add(client.get());
                }
            } finally {
                isDone.set(true);
            }
            writing.get();
            var last = lastVersion();
            followers.forEach(follower -> follower.connect(port));
            followers.forEach(follower -> follower.assertHeardUpTo(last));
        }
    }

    private JobListener loop(Crowd crowd, AtomicInteger loops, RandomGenerator random) {
        var follower = newFollower(crowd);
        while (loops.incrementAndGet() <= LOOPS) {
            if (random.nextInt(10) == 0) {
                follower = newFollower(crowd);
            }
            follower.connect(port, random.nextBoolean() ? "/topic/jobs/" + job : "/user/queue/jobs");
            if (random.nextInt(4) > 0) {
                follower.awaitSubscribed();
                var following = follower;
                var wanted = follower.heard() + random.nextInt(4);
                await().pollInterval(Duration.ofMillis(1))
                        .until(() -> following.heard() >= wanted || following.complaint() != null);
            }
            follower.drop();
            assertThat(follower.complaint()).isNull();
        }
        return follower;
    }

    private JobListener newFollower(Crowd crowd) {
        var follower = new JobListener(crowd, job, "Cookie: " + browser.cookieHeader() + "\r\n");
        follower.beginAt(state());
        return follower;
    }

    private void assertAnew(String reason, String... headers) {
        try (var listener = StompListener.connect(port, account)) {
            var all = new ArrayList<>(List.of("id:1", "destination:/topic/jobs/" + job));
            all.addAll(List.of(headers));
            listener.send("SUBSCRIBE", all.toArray(String[]::new));
            var opening = listener.await(frame -> frame.subscription().equals("1")).json();
            assertThat(opening.path("resumed").asBoolean(true)).isFalse();
            assertThat(opening.path("reason").asString()).isEqualTo(reason);
        }
    }

    private void toggle(boolean isLocked) {
        var path = "/api/jobs/%s/scenes/%s/character-lock".formatted(job, scene);
        assertThat(browser.put(path, "{\"locked\": %s}".formatted(isLocked)).statusCode()).isEqualTo(200);
    }

    private int lastVersion() {
        return JsonMapper.shared().readTree(browser.get("/api/jobs/%s/events".formatted(job)).body()).path("events")
                .size()
                - 1;
    }

    private JsonNode state() {
        return JsonMapper.shared().readTree(browser.get("/api/jobs/" + job).body());
    }

    private static long version(JsonNode frame) {
        return frame.path("version").asLong(-1);
    }
}
