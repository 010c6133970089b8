package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Guests;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a creator sees when the line breaks, somebody else was quicker, or a file is none.
@StudioTest
class StudioTroubleE2E {

    private static final String LOST = "The connection to the studio is lost.";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private String account;
    private StudioClient client;
    private StudioPage studio;
    private LiveLine line;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openStudio() {
        var address = "http://127.0.0.1:" + port;
        account = Guests.creator(jdbc);
        client = new StudioClient(address, account);
        studio = chromium.visit(address, 1280, 800);
        line = new LiveLine(studio.page());
    }

    @Test
    void catchesUpByItselfAfterALostConnection() {
        var page = studio.page();
        var job = client.start(2);
        var review = client.bringToReview(job, "dex-romero");
        studio.logIn(account);
        studio.open(job);
        studio.awaitDrawn();

        line.cut();
        assertThat(page.getByText(LOST)).isVisible();
        studio.look("20-connection-lost");
        var scene = review.path("scenes").path(0).path("id").asString();
        client.done(
                job,
                client.patch(
                        "/api/jobs/%s/scenes/%s".formatted(job, scene),
                        "{\"description\": \"Said while nobody heard\"}"));
        line.mend();

        assertThat(page.getByText("Said while nobody heard")).isVisible();
        assertThat(page.getByText(LOST)).isHidden();
    }

    @Test
    void saysThatSomebodyElseWasQuicker() {
        var job = client.start(3);
        client.bringToReview(job, "dex-romero");
        studio.logIn(account);
        studio.open(job);
        studio.awaitDrawn();

        line.cut();
        client.done(job, client.post("/api/jobs/%s/storyboard/approve".formatted(job), ""));
        studio.button("Approve and render").click();

        var refusal = studio.page().getByText("The film changed while you were looking.");
        assertThat(refusal).isVisible();
        assertThat(studio.page().getByText("scenes are rendered")).isVisible();
        studio.button("Cancel…").click();
        studio.button("Cancel the film").click();
        assertThat(studio.page().getByText("The film is cancelled.")).isVisible();
        assertThat(refusal.isVisible()).isFalse();
    }

    @Test
    void saysInPlainWordsThatAFileIsNoPicture() {
        studio.logIn(account);
        studio.link("New film").first().click();
        studio.fillBrief("No picture", "Just words".getBytes(StandardCharsets.UTF_8), "photo.jpg");

        assertThat(studio.page().getByText("The file is not a picture.")).isVisible();
        studio.look("21-no-picture");
        studio.button("Hear the directors").click();
        assertThat(studio.page().getByText("Choose a picture to begin with.")).isVisible();
        assertThat(studio.page().getByLabel("Title")).hasValue("No picture");
        keepsItForNobodyElse();
    }

    /// Leaves the studio to another account and comes back, then discards the draft.
    private void keepsItForNobodyElse() {
        var page = studio.page();
        page.context().clearCookies();
        studio.logIn(Guests.creator(jdbc));
        studio.link("New film").first().click();
        assertThat(page.getByLabel("Title")).hasValue("");
        page.context().clearCookies();
        studio.logIn(account);
        studio.link("New film").first().click();
        assertThat(page.getByLabel("Title")).hasValue("No picture");
        studio.button("Log out").click();
        assertThat(studio.button("Keep as it is")).isFocused();
        studio.button("Log out and discard").click();
        assertThat(page.getByText("You are logged out.")).isVisible();
        studio.logIn(account);
        studio.link("New film").first().click();
        assertThat(page.getByLabel("Title")).hasValue("");
    }

    @Test
    void leavesWhoeverGoesElsewhereDuringAnUploadWhereTheyAre() {
        var page = studio.page();
        var held = new AtomicReference<@Nullable Route>();
        page.route("**/api/jobs", route -> {
            if (route.request().method().equals("POST")) {
                held.set(route);
            } else {
                route.resume();
            }
        });
        studio.logIn(account);
        studio.link("New film").first().click();
        studio.fillBrief("A slow upload", Photographs.jpeg(Photographs.dusk(640, 427)), "photo.jpg");
        assertThat(studio.wouldOpenADropOn("New film")).isFalse();
        assertThat(page.getByText("beside.jpg")).isVisible();
        studio.button("Hear the directors").click();
        assertThat(page.locator(".sending")).isVisible();
        studio.link("Taste").click();
        assertThat(page).hasURL(Pattern.compile("#/profile$"));
        Objects.requireNonNull(held.get()).resume();

        assertThat(page.getByText("“A slow upload” is with the directors.").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("#/profile$"));
    }

    @Test
    void leadsBackToTheLoginWhenTheSessionHasEnded() {
        studio.logIn(account);
        studio.link("Taste").click();
        assertThat(studio.page().getByText("Nothing is learned yet")).isVisible();
        studio.page().context().clearCookies();
        // Without looking whether the page has noticed by itself, and covers the link.
        studio.link("Films").dispatchEvent("click");

        assertThat(studio.page().getByText("Your session has ended.")).isVisible();
    }

    @Test
    void keepsANewFilmThroughALostSession() {
        var page = studio.page();
        studio.logIn(account);
        studio.link("New film").first().click();
        studio.fillBrief("Half a film", Photographs.jpeg(Photographs.dusk(640, 427)), "photo.jpg");
        assertThat(page.getByText("photo.jpg")).isVisible();

        page.context().clearCookies();
        page.reload();
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill("mistyped");
        page.keyboard().press("Enter");
        assertThat(page.getByText("do not belong together")).isVisible();
        assertThat(page.getByLabel("User name")).hasValue(account);
        page.getByLabel("Password").fill(account);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#/new$"));
        assertThat(page.getByLabel("Title")).hasValue("Half a film");
        assertThat(page.getByText("photo.jpg")).isVisible();

        page.context().clearCookies();
        page.getByLabel("Title").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.getByLabel("Password").fill(account);
        studio.look("22-session-over");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#/jobs/"));
        var job = page.url().replaceAll(".*/", "");
        client.await(job, state -> state.path("title").asString().equals("Half a film"));
        assertThat(client.get("/api/jobs?q=half+a+film").json().path("jobs").size()).isEqualTo(1);
    }

    @Test
    void keepsAnEditAsideAndShowsBothTextsOfAConflict() {
        var page = studio.page();
        var job = client.start(1);
        var review = client.bringToReview(job, "dex-romero");
        var scene = review.path("scenes").path(0).path("id").asString();
        var path = "/api/jobs/%s/scenes/%s".formatted(job, scene);
        client.done(job, client.patch(path, "{\"duration_ms\": 3333}"));
        studio.logIn(account);
        studio.open(job);
        studio.awaitDrawn();
        SceneEdits.putAside(studio, "Written here");
        page.reload();

        page.getByLabel("Edit scene 1").click();
        assertThat(page.getByLabel("What it shows")).hasValue("Written here");
        client.done(job, client.patch(path, "{\"description\": \"Written elsewhere\"}"));
        studio.button("Save").click();
        assertThat(page.locator(".conflict")).containsText("Written elsewhere");
        assertThat(page.locator(".conflict")).containsText("Written here");
        studio.look("23-conflict");
        studio.button("Keep yours").click();
        studio.button("Save").click();
        var description = page.locator(".scene-description");
        assertThat(description).hasText("Written here");
        assertThat(description).hasAttribute("dir", "auto");
        assertThat(description).hasAttribute("lang", "en");
        client.await(job, state -> state.at("/scenes/0/description").asString().equals("Written here")
                && state.at("/scenes/0/duration_ms").asInt() == 3333);
    }
}
