package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.BrowserSession;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StompListener;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who may listen, and for how long.
@StudioTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePermissionIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final int port;
    private final JdbcClient jdbc;
    private final ServletWebServerApplicationContext program;
    private final String listening;
    private final String owning;
    private String job = "";
    private String owner = "";

    @Autowired
    LivePermissionIT(@LocalServerPort int port, JdbcClient jdbc, ServletWebServerApplicationContext program) {
        this.port = port;
        this.jdbc = jdbc;
        this.program = program;
        listening = Guests.creator(jdbc);
        owning = Guests.creator(jdbc);
    }

    @BeforeAll
    void letSomebodyElseStartAJob() {
        var other = new StudioClient("http://127.0.0.1:" + port, owning);
        job = other.start(1);
        owner = other.get("/api/me").json().path("id").asString();
    }

    @AfterEach
    void giveTheRoleBack() {
        roles("CREATOR");
    }

    @Test
    void endsWithTheSession() {
        var browser = new BrowserSession("http://127.0.0.1:" + port);
        browser.logIn(listening, listening);
        try (var listener = StompListener.open(port, "Cookie", browser.cookieHeader())) {
            listener.send("CONNECT", "accept-version:1.2", "host:localhost");
            listener.subscribe("1", "/user/queue/jobs");

            browser.post("/logout", "", "application/x-www-form-urlencoded");

            assertThat(listener.await(frame -> frame.command().equals("ERROR"), LIMIT).headers())
                    .containsEntry("reason", "session_ended");
            listener.awaitClose();
        }
    }

    @Test
    void endsWithASessionThatNobodyUsesAnyLonger() throws IOException {
        var browser = new BrowserSession("http://127.0.0.1:" + port);
        browser.logIn(listening, listening);
        try (var listener = StompListener.open(port, "Cookie", browser.cookieHeader())) {
            listener.send("CONNECT", "accept-version:1.2", "host:localhost");
            listener.subscribe("1", "/user/queue/jobs");
            var idle = Duration.ofSeconds(1);

            session(browser).setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));

            assertThat(listener.await(frame -> frame.command().equals("ERROR"), idle.plus(LIMIT)).headers())
                    .containsEntry("reason", "session_ended");
            listener.awaitClose();
        }
    }

    private HttpSession session(BrowserSession browser) throws IOException {
        var tomcat = ((TomcatWebServer) Objects.requireNonNull(program.getWebServer())).getTomcat();
        var sessions = ((Context) tomcat.getHost().findChildren()[0]).getManager();
        return sessions.findSession(browser.cookie("JSESSIONID").orElseThrow().getValue()).getSession();
    }

    @Test
    void endsWithTheRole() {
        try (var listener = StompListener.connect(port, owning);
                var other = StompListener.connect(port, listening)) {
            listener.subscribe("1", "/user/queue/jobs");
            other.subscribe("1", "/user/queue/jobs");

            roles("ANALYST");

            assertThat(listener.await(frame -> frame.command().equals("ERROR"), LIMIT).headers())
                    .containsEntry("reason", "not_permitted");
            listener.awaitClose();
            assertThat(other.heard()).noneMatch(frame -> frame.command().equals("ERROR"));
        }
    }

    static Stream<String> spellings() {
        return Stream.of(
                "/topic/jobs/{job}", "/topic/jobs/*", "/topic/**", "/topic/jobs/{JOB}", "/topic//jobs/{job}",
                "//topic/jobs/{job}", "/topic/jobs/../jobs/{job}", "/topic/jobs/./{job}", "/topic/jobs/{job}/",
                "/topic/jobs/{job}/..", "/topic%2Fjobs%2F{job}", "/topic/jobs/%2e%2e/jobs/{job}",
                "/topic/jobs/{job};a=b",
                "/topic/jobs/{job}?after=0", "/topic/jobs/{job}#", "topic/jobs/{job}", " /topic/jobs/{job}",
                "/topic/jobs/{{job}}", "/queue/jobs", "/user/{name}/queue/jobs", "/user/{owner}/queue/jobs",
                "/user/queue/jobs/", "/user//queue/jobs", "/user/../user/{name}/queue/jobs",
                "/user/%2e%2e/queue/jobs",
                "/user/queue/jobs/{job}", "/user/queue/*", "/queue/jobs-user{owner}", "/topic/admin/projections",
                "/topic/admin/*", "/topic/admin//projections", "/TOPIC/admin/projections", "/app/jobs", "/", "");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void refusesEveryOtherSpelling(String destination) {
        try (var listener = StompListener.connect(port, listening)) {
            var named = destination.replace("{job}", job).replace("{JOB}", job.toUpperCase(Locale.ROOT))
                    .replace("{owner}", owner).replace("{name}", owning);
            listener.send("SUBSCRIBE", "id:1", "destination:" + named, "after:0");
            assertThat(listener.await(frame -> !frame.command().equals("CONNECTED")).headers())
                    .containsEntry("reason", "not_found");
            listener.awaitClose();
            assertThat(listener.heard()).noneMatch(frame -> frame.command().equals("MESSAGE"));
        }
    }

    private void roles(String roles) {
        jdbc.sql("UPDATE runtime.account SET roles = ARRAY[:role] WHERE username = :owning")
                .param("role", roles)
                .param("owning", owning)
                .update();
    }
}
