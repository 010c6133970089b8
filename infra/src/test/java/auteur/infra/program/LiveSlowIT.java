package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import auteur.infra.testing.BrowserSession;
import auteur.infra.testing.Crowd;
import auteur.infra.testing.JobListener;
import auteur.infra.testing.RawSocket;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// A client that does not read is closed, can resume, and keeps nobody else waiting.
@StudioTest
@Undisturbed("It counts the clients that were too slow")
class LiveSlowIT {

    private static final int READERS = Integer.getInteger("auteur.live.readers", 50);
    private static final int SUBSCRIPTIONS = 60;
    private static final int MOST_TURNS = 1000;
    private static final Duration NO_WAIT = Duration.ofSeconds(10);
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+),\"jobId\"");

    private final int port;
    private final MeterRegistry meters;
    private final BrowserSession browser;

    @Autowired
    LiveSlowIT(@LocalServerPort int port, MeterRegistry meters) {
        this.port = port;
        this.meters = meters;
        browser = new BrowserSession("http://127.0.0.1:" + port);
    }

    @BeforeEach
    void logIn() {
        browser.logIn("creator", "creator");
    }

    @Test
    void closesOneThatNeverReadsAmongManyThatDo() throws IOException {
        var creator = new StudioClient("http://127.0.0.1:" + port, "creator");
        var job = creator.start(1);
        var scene = creator.bringToReview(job, "dex-romero").path("scenes").path(0).path("id").asString();
        var path = "/api/jobs/%s/scenes/%s/character-lock".formatted(job, scene);
        var cookie = "Cookie: " + browser.cookieHeader() + "\r\n";
        try (var crowd = new Crowd()) {
            var readers = IntStream.range(0, READERS).mapToObj(_ -> new JobListener(crowd, job, cookie)).toList();
            var state = creator.get("/api/jobs/" + job).json();
            readers.forEach(reader -> reader.beginAt(state));
            readers.forEach(reader -> reader.connect(port));
            readers.forEach(JobListener::awaitSubscribed);
            try (var silent = new RawSocket(port, cookie)) {
                silent.connect();
                for (var i = 0; i < SUBSCRIPTIONS; i++) {
                    silent.text(
                            String.format(Locale.ROOT, "SUBSCRIBE\nid:%d\ndestination:/topic/jobs/%s\n\n\0", i, job));
                }

                var before = slowCloses();
                for (var turn = 0; slowCloses() == before && turn < MOST_TURNS; turn++) {
                    // It is there, it just does not read.
                    silent.text("\n");
                    var isLocked = turn % 2 == 0;
                    browser.put(path, "{\"locked\": %s}".formatted(isLocked));
                    var last = lastVersion(job);
                    await().atMost(NO_WAIT)
                            .until(() -> readers.stream().allMatch(reader -> reader.version() >= last));
                }

                assertThat(slowCloses()).isGreaterThan(before);
                readers.forEach(reader -> assertThat(reader.complaint()).isNull());
                assertResumes(job, silent.readToEnd());
            }
        }
    }

    private void assertResumes(String job, String heard) {
        var last = POSITION.matcher(heard).results().mapToLong(hit -> Long.parseLong(hit.group(1))).max().orElse(0);
        try (var again = StompListener.connect(port, "creator")) {
            again.send("SUBSCRIBE", "id:1", "destination:/topic/jobs/" + job, "after:" + last);
            assertThat(again.await(frame -> frame.is("Subscribed")).json().path("resumed").asBoolean()).isTrue();
            var missed = lastVersion(job);
            again.await(frame -> frame.json().path("version").asInt(-1) == missed);
        }
    }

    private double slowCloses() {
        var closes = meters.find("auteur.live.closes").tag("reason", "slow_client").counter();
        return closes == null ? 0 : closes.count();
    }

    private int lastVersion(String job) {
        return JsonMapper.shared().readTree(browser.get("/api/jobs/%s/events".formatted(job)).body()).path("events")
                .size()
                - 1;
    }
}
