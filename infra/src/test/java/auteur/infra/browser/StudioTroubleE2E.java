package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a creator sees when the line breaks, somebody else was quicker, or a file is none.
@StudioTest
class StudioTroubleE2E {

    private static final String CALM = "The connection to the studio is lost.";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    private StudioClient client;
    private StudioPage studio;

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
        client = new StudioClient(address, "creator");
        studio = chromium.visit(address, 1280, 800);
    }

    @Test
    void catchesUpByItselfAfterALostConnection() {
        var page = studio.page();
        var isCut = new AtomicBoolean();
        List<WebSocketRoute> lines = new ArrayList<>();
        page.routeWebSocket(Pattern.compile(".*/ws$"), line -> {
            if (isCut.get()) {
                line.close();
            } else {
                line.connectToServer();
                lines.add(line);
            }
        });
        var job = client.start(2);
        var review = client.bringToReview(job, "dex-romero");
        studio.logIn("creator");
        studio.open(job);
        studio.awaitDrawn();

        isCut.set(true);
        lines.forEach(WebSocketRoute::close);
        assertThat(page.getByText(CALM)).isVisible();
        studio.look("20-connection-lost");
        var scene = review.path("scenes").path(0).path("id").asString();
        client.done(
                job,
                client.patch(
                        "/api/jobs/%s/scenes/%s".formatted(job, scene),
                        "{\"description\": \"Said while nobody heard\"}"));
        isCut.set(false);

        assertThat(page.getByText("Said while nobody heard")).isVisible(StudioPage.patiently());
        assertThat(page.getByText(CALM)).isHidden();
    }

    @Test
    void saysInPlainWordsThatAFileIsNoPicture() {
        studio.logIn("creator");
        studio.page().keyboard().press("n");
        studio.fillBrief("No picture", "Just words".getBytes(StandardCharsets.UTF_8), "photo.jpg");
        studio.button("Hear the directors").click();

        assertThat(studio.page().getByRole(AriaRole.ALERT).first())
                .containsText("picture");
        studio.look("21-no-picture");
        assertThat(studio.page().getByLabel("Title")).hasValue("No picture");
    }

    @Test
    void leadsBackToTheLoginWhenTheSessionHasEnded() {
        studio.logIn("creator");
        studio.page().context().clearCookies();
        studio.page().getByLabel("Stage").selectOption("RENDERING");

        assertThat(studio.page().getByText("Your session has ended.")).isVisible();
    }
}
