package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.account.Accounts;
import auteur.command.direction.Directors;
import auteur.command.taste.ProfileId;
import auteur.command.taste.Tastes;
import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioClient;
import auteur.infra.testing.StudioTest;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A creator looks into the own taste and changes it.
@StudioTest
class TasteE2E {

    private static Chromium chromium;

    private final CommandGateway commands;
    private final Tastes tastes;
    private final Directors directors;
    private final String account;
    private final ProfileId profile;
    private final Backstage backstage;

    @LocalServerPort
    private int port;

    @Autowired
    TasteE2E(CommandGateway commands, Tastes tastes, Directors directors, Accounts accounts, JdbcClient jdbc) {
        this.commands = commands;
        this.tastes = tastes;
        this.directors = directors;
        account = Guests.creator(jdbc);
        profile = new ProfileId(accounts.named(account).orElseThrow().id());
        backstage = new Backstage(jdbc);
    }

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
    void choose() {
        new SyntheticChooser(commands, tastes, directors).choose(8, profile);
        backstage.awaitCaughtUp();
    }

    @Test
    void aCreatorPinsForgetsAndLooksBackByKeyboardOnAPhone() {
        var studio = visit(390, 844);
        var page = studio.page();
        studio.logIn(account);
        studio.link("Taste").click();
        assertThat(page.locator(".trait-row")).hasCount(6);
        studio.look("40-taste");

        var warmth = page.locator(".trait-row").first();
        press(warmth.locator("summary"), "Enter");
        press(warmth.locator("input[type=range]"), "End");
        press(warmth.locator("button[type=submit]"), "Enter");
        assertThat(page.locator(".difference")).containsText("Warmth is pinned at 5.00.");
        studio.look("41-taste-pinned");
        claimsNothing(studio);
        leavesNoScale(studio);
        studio.link("Taste").click();
        press(warmth.locator("summary"), "Enter");
        press(warmth.getByText("Let it learn again"), "Enter");
        assertThat(page.locator(".difference")).containsText("Warmth learns again.");

        press(page.locator(".act > button").first(), "Enter");
        press(studio.button("Forget it"), "Enter");
        assertThat(page.locator(".difference")).containsText("is forgotten.");
        press(page.locator(".time-travel input"), "ArrowLeft");
        assertThat(studio.button("Back to now")).isVisible();
        studio.look("42-taste-past");
        assertThat(studio.troubles()).isEmpty();
    }

    /// Neither how likely a choice was nor a number for how sure a weight is.
    private static void claimsNothing(StudioPage studio) {
        assertThat(studio.page().locator("main")).not().containsText(Pattern.compile("%|likel"));
        assertThat(studio.page().locator(".act-words").last())
                .containsText(Pattern.compile("as expected|a surprise|not unexpected"));
    }

    /// A taste that is as strong as can be takes pitches beyond the scale, but not what is shown of them.
    private void leavesNoScale(StudioPage studio) {
        var client = new StudioClient("http://localhost:" + port, account);
        var job = client.start(1);
        var pitches = client.await(job, state -> !state.path("directorPitches").isEmpty()).path("directorPitches");
        assertThat(pitches.path(0).path("score").asDouble()).isGreaterThan(10);
        studio.open(job);
        var page = studio.page();
        assertThat(page.locator(".pitch-figures strong").first()).hasText("10.0 of 10");
        assertThat(page.locator(".pitch meter").first()).hasJSProperty("value", 10);
        page.locator(".pitch summary").first().click();
        assertThat(page.locator(".reasons tr.is-sum td").first()).hasText("10.00");
        assertThat(page.locator("main")).not().containsText(Pattern.compile("%|likel"));
    }

    private static void press(Locator target, String key) {
        target.focus();
        target.press(key);
    }

    private StudioPage visit(int width, int height) {
        return chromium.visit("http://localhost:" + port, width, height);
    }
}
