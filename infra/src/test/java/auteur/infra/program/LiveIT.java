package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.DOUBLE;

import auteur.infra.testing.AsyncApi;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StompListener.Frame;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is heard over the socket, and what is not.
@StudioTest
@Isolated("It wants to hear of a render twice a second")
class LiveIT {

    private static final String SOMEBODYS_JOB = "01a1fd05-2e31-75cf-b223-fceace96cc0f";

    @LocalServerPort
    private int port;

    private StudioClient creator;

    @BeforeEach
    void logIn() {
        creator = new StudioClient("http://127.0.0.1:" + port, "creator");
    }

    @Test
    void tellsAJobFromItsFirstEventToItsFilmInOrderAndOnlyWhatCanBeRead() {
        try (var listener = StompListener.connect(port, "creator")) {
            var opening = listener.subscribe("own", "/user/queue/jobs").json();
            assertThat(opening.path("type").asString()).isEqualTo("Subscribed");
            assertThat(opening.path("resumed").asBoolean()).isFalse();
            assertThat(opening.path("reason").asString()).isEqualTo("no_position");
            assertThat(opening.path("epoch").asString()).isNotBlank();
            var unreadable = new ConcurrentLinkedQueue<Frame>();
            listener.onFrame(frame -> {
                if (isEvent(frame) && !canBeRead(frame)) {
                    unreadable.add(frame);
                }
            });

            var job = creator.start(2);
            var topic = listener.subscribe("job", "/topic/jobs/" + job).json();
            creator.bringToReview(job, "dex-romero");
            var done = creator.film(job);
            listener.await(
                    frame -> frame.subscription().equals("own") && isOf(frame, job) && frame.is("FilmAssembled"));
            listener.await(frame -> frame.subscription().equals("job") && frame.is("FilmAssembled"));

            var last = done.path("version").asLong();
            assertThat(versions(listener, "own", job)).containsExactlyElementsOf(
                    LongStream.rangeClosed(0, last).boxed().toList());
            var first = versions(listener, "job", job).getFirst();
            assertThat(versions(listener, "job", job)).containsExactlyElementsOf(
                    LongStream.rangeClosed(first, last).boxed().toList());
            assertThat(positions(listener, "own", job))
                    .isSorted()
                    .allMatch(position -> position > opening.path("position").asLong());
            assertThat(positions(listener, "job", job))
                    .allMatch(position -> position > topic.path("position").asLong());
            assertThat(unreadable).isEmpty();
            assertThat(listener.heard().stream().filter(LiveIT::isEvent).map(Frame::json))
                    .allSatisfy(event -> assertThat(event.path("stream")).isEqualTo(event.path("jobId")))
                    .allSatisfy(event -> assertThat(event.path("state")).isEqualTo(event.path("stage")));
            assertDescribed(listener);
            assertProgressTwiceASecond(listener.heard().stream()
                    .filter(frame -> frame.subscription().equals("job"))
                    .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topic/jobs/" + SOMEBODYS_JOB, "/queue/jobs", "/user/queue/jobs", "/topic/news",
        "/app/jobs"})
    void refusesWhatACreatorSendsTo(String destination) {
        try (var other = StompListener.connect(port, "creator");
                var listener = StompListener.connect(port, "creator")) {
            other.subscribe("own", "/user/queue/jobs");

            listener.send("SEND", "destination:" + destination, "content-type:application/json");

            assertRefused(listener);
            assertThat(other.heard()).noneMatch(frame -> frame.body().isEmpty() && frame.command().equals("MESSAGE"));
        }
    }

    @Test
    void boundsHowManySubscriptionsAreOpenAtOnce() {
        try (var listener = StompListener.connect(port, "creator")) {
            for (var i = 0; i < 100; i++) {
                listener.subscribe("closed-" + i, "/user/queue/jobs");
                listener.send("UNSUBSCRIBE", "id:closed-" + i);
            }
            for (var i = 0; i < 64; i++) {
                listener.subscribe("open-" + i, "/user/queue/jobs");
            }

            listener.send("SUBSCRIBE", "id:one-more", "destination:/user/queue/jobs");

            assertThat(listener.await(frame -> frame.command().equals("ERROR")).headers())
                    .containsEntry("reason", "too_many_subscriptions");
            listener.awaitClose();
        }
    }

    @Test
    void letsAnAdminSubscribeToProjections() {
        try (var listener = StompListener.connect(port, "admin")) {
            assertThat(listener.subscribe("1", "/topic/admin/projections").is("Subscribed")).isTrue();
            listener.await(frame -> frame.is("Status"));
            assertDescribed(listener);
        }
    }

    @Test
    void refusesASocketToNobody() {
        assertHandshakeRefused(401, () -> StompListener.open(port));
    }

    @Test
    void refusesASocketToAPageOfAnotherOrigin() {
        assertHandshakeRefused(403, () -> StompListener.open(
                port, "Authorization", StudioClient.credentialsOf("creator"), "Origin", "https://example.org"));
    }

    @Test
    void opensASocketToItsOwnPage() {
        try (var listener = StompListener.open(
                port, "Authorization", StudioClient.credentialsOf("creator"), "Origin", "http://127.0.0.1:" + port)) {
            listener.send("CONNECT", "accept-version:1.2", "host:localhost");
            assertThat(listener.await(_ -> true).command()).isEqualTo("CONNECTED");
        }
    }

    private void assertDescribed(StompListener listener) {
        var description = new AsyncApi(creator.get("/asyncapi.yaml").text());
        listener.heard().stream()
                .filter(frame -> frame.command().equals("MESSAGE"))
                .forEach(frame -> description.assertDescribes(frame.json()));
    }

    private boolean canBeRead(Frame frame) {
        var event = frame.json();
        return creator.get("/api/jobs/%s/events".formatted(event.path("jobId").asString()))
                .json()
                .path("events")
                .valueStream()
                .anyMatch(known -> known.path("version").asLong() == event.path("version").asLong()
                        && known.path("type").equals(event.path("type")));
    }

    private static void assertProgressTwiceASecond(List<Frame> frames) {
        var progress = frames.stream().filter(frame -> frame.is("Progress")).toList();
        var start = frames.stream().filter(frame -> frame.is("StoryboardApproved")).findFirst().orElseThrow();
        var end = frames.stream().filter(frame -> frame.is("FilmAssembled")).findFirst().orElseThrow();
        var during = progress.stream().filter(frame -> frame.nanos() > start.nanos()).count();
        var millis = TimeUnit.NANOSECONDS.toMillis(end.nanos() - start.nanos());
        assertThat(during * 1000).as("%d frames in %d ms", during, millis).isGreaterThanOrEqualTo(2 * millis);
        var done = progress.stream().map(frame -> frame.json().path("data").path("overall").asDouble()).toList();
        assertThat(done).allMatch(share -> share >= 0 && share <= 1).last().asInstanceOf(DOUBLE).isGreaterThan(0.9);
    }

    private static void assertRefused(StompListener listener) {
        var refusal = listener.await(frame -> !frame.command().equals("CONNECTED"));
        assertThat(refusal.command()).isEqualTo("ERROR");
        assertThat(refusal.headers().get("message")).isNotBlank();
        listener.awaitClose();
    }

    private static void assertHandshakeRefused(int status, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(status));
    }

    private static List<Long> versions(StompListener listener, String subscription, String job) {
        return numbers(listener, subscription, job, "version");
    }

    private static List<Long> positions(StompListener listener, String subscription, String job) {
        return numbers(listener, subscription, job, "position");
    }

    private static List<Long> numbers(StompListener listener, String subscription, String job, String name) {
        return listener.heard().stream()
                .filter(frame -> frame.subscription().equals(subscription))
                .filter(LiveIT::isEvent)
                .filter(frame -> isOf(frame, job))
                .map(frame -> frame.json().path(name).asLong())
                .toList();
    }

    private static boolean isEvent(Frame frame) {
        return frame.command().equals("MESSAGE") && !frame.is("Subscribed") && !frame.is("Progress");
    }

    private static boolean isOf(Frame frame, String job) {
        return frame.json().path("jobId").asString().equals(job);
    }
}
