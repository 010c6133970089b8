package auteur.infra.program;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.BrowserSession;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who is let in, and to what.
@StudioTest
class AccountsIT {

    private static final String JSON = "application/json";

    @LocalServerPort
    private int port;

    private String address = "";
    private BrowserSession browser = new BrowserSession(address);

    @BeforeEach
    void openABrowser() {
        address = "http://127.0.0.1:" + port;
        browser = new BrowserSession(address);
    }

    @Test
    void opensASessionByFormAndClosesIt() {
        assertThat(browser.logIn("creator", "creator")).isEqualTo("/");
        assertThat(browser.get("/api/me").body()).contains("\"username\":\"creator\"", "CREATOR");
        var session = browser.cookie("JSESSIONID").orElseThrow();

        var loggedOut = browser.post("/logout", "", JSON);
        browser.keep(session);

        assertThat(loggedOut.headers().firstValue("Location").orElse("")).endsWith("/login.html?logout");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsTheSessionsCookieFromScriptsAndOtherSites() {
        browser.get("/login.html");

        var answer = browser.post("/login", "username=creator&password=creator", "application/x-www-form-urlencoded");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void refusesAWrongPasswordByForm() {
        assertThat(browser.logIn("creator", "sesame")).isEqualTo("/login.html?error");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void leadsWhoIsNotLoggedInToTheLogin() {
        var answer = browser.get("/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login.html");
    }

    @Test
    void refusesASessionsPostWithoutItsToken() {
        browser.logIn("creator", "creator");

        var answer = browser.postWithoutToken("/api/jobs");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"reason\":\"csrf\"");
        assertThat(browser.post("/api/jobs", "{}", JSON).statusCode()).isEqualTo(415);
    }

    @Test
    void opensNoSessionForBasic() {
        var answer = new StudioClient(address, "creator").get("/api/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).doesNotContain("JSESSIONID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"creator:sesame", "creator:", ":", "nobody-knows-me:me", "a\u0000b:c", "no colon"})
    void refusesWrongCredentials(String pair) {
        var answer = basic(pair);

        Refusal.assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void refusesAPasswordThatIsTooLongToBeOne() {
        Refusal.assertProblem(basic("analyst:" + "x".repeat(4000)), 401, "unauthenticated");
    }

    @Test
    void refusesWhatIsNoCredentials() {
        Refusal.assertProblem(anonymous().get("/api/me", "Authorization", "Basic !!!"), 401, "unauthenticated");
        Refusal.assertProblem(anonymous().get("/api/me"), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({"X-Requested-With, XMLHttpRequest", "Sec-Fetch-Site, cross-site", "Origin, https://example.org",
        "User-Agent, Mozilla/5.0 (X11; Linux x86_64)"})
    void challengesNoBrowserThatWouldRemember(String header, String value) {
        var answer = anonymous().get("/api/me", header, value);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site, 403", "Sec-Fetch-Site, same-site, 403", "Sec-Fetch-Site, same-origin, 415",
        "Origin, https://example.org, 403", "Origin, null, 403", "X-Anything, else, 415"})
    void refusesWhatPagesOfOthersAskForWithAPasswordThatTheBrowserKnows(String header, String value, int status) {
        var answer = new StudioClient(address, "creator").post("/api/jobs", "{}", header, value);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("reason").asString())
                .isEqualTo(status == 403 ? "other_origin" : "unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({"evil.example, 421", "127.0.0.1.evil.example, 421", "localhost, 401", "127.0.0.1, 401", "[::1], 401"})
    void servesNoNameThatOthersCanPointHere(String host, int status) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(String.format(Locale.ROOT, """
                    GET /ws HTTP/1.1\r
                    Host: %1$s:%2$d\r
                    Origin: http://%1$s:%2$d\r
                    Connection: close\r
                    \r
                    """, host, port).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith(String.format(Locale.ROOT, "HTTP/1.1 %d ", status));
            assertThat(answer)
                    .contains(status == 421 ? "\"reason\":\"unknown_host\"" : "\"reason\":\"unauthenticated\"");
        }
    }

    @Test
    void makesAGuesserPause() {
        for (var guess = 0; guess < 10; guess++) {
            assertThat(basic("guessed:" + guess).status()).isEqualTo(401);
        }

        var paused = basic("guessed:next");

        Refusal.assertProblem(paused, 429, "too_many_logins");
        assertThat(paused.header("Retry-After")).isEqualTo("60");
        assertThat(browser.logIn("guessed", "next")).isEqualTo("/login.html?throttled");
        assertThat(browser.logIn("creator", "creator")).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({"creator, /api/jobs, 200", "analyst, /api/jobs, 403", "admin, /api/jobs, 403",
        "analyst, /api/profile, 403", "analyst, /api/directors, 200", "admin, /api/me, 200",
        "creator, /api/learning/anything, 403", "admin, /api/learning/anything, 403",
        "analyst, /api/learning/anything, 404", "creator, /api/admin/anything, 403",
        "analyst, /api/admin/anything, 403", "admin, /api/admin/anything, 404",
        "creator, /actuator/prometheus, 403", "creator, /actuator/health, 200"})
    void givesEachRoleItsOwn(String account, String path, int status) {
        assertThat(new StudioClient(address, account).get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"creator, director_jobs, 403", "analyst, director_jobs, 403", "admin, no_such_view, 404"})
    void letsOnlyAnAdminRebuildWhatThereIs(String account, String view, int status) {
        var path = "/api/admin/projections/%s/rebuild".formatted(view);

        assertThat(new StudioClient(address, account).post(path, "{\"reason\": \"why\"}").status()).isEqualTo(status);
        assertThat(anonymous().post(path, "{\"reason\": \"why\"}").status()).isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.html", "/api/me", "/api/jobs/nothing", "/no-such-page"})
    void sendsSecurityHeadersWithEverything(String path) {
        var headers = new StudioClient(address, "creator").get(path).response().headers();

        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy").map(value -> value.toLowerCase(Locale.ROOT)))
                .contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    private StudioClient.Answer basic(String pair) {
        return anonymous().get("/api/me", "Authorization", "Basic " + Base64.getEncoder().encodeToString(
                pair.getBytes(StandardCharsets.UTF_8)));
    }

    private StudioClient anonymous() {
        return StudioClient.anonymous(address);
    }
}
