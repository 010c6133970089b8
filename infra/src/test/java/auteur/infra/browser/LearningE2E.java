package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.api.account.Accounts;
import auteur.command.direction.Directors;
import auteur.command.taste.ProfileId;
import auteur.command.taste.Tastes;
import auteur.infra.testing.Backstage;
import auteur.infra.testing.Guests;
import auteur.infra.testing.StudioTest;
import auteur.infra.testing.Undisturbed;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An analyst replays what was learned.
@StudioTest
@Undisturbed("Replays are compared choice by choice, and whoever erases meanwhile takes choices from some of them")
class LearningE2E {

    private final SyntheticChooser chooser;
    private final ProfileId profile;
    private final Backstage backstage;

    @LocalServerPort
    private int port;

    @Autowired
    LearningE2E(CommandGateway commands, Tastes tastes, Directors directors, Accounts accounts, JdbcClient jdbc) {
        chooser = new SyntheticChooser(commands, tastes, directors);
        profile = new ProfileId(accounts.named(Guests.creator(jdbc)).orElseThrow().id());
        backstage = new Backstage(jdbc);
    }

    @Test
    void anAnalystReplaysRulesAndSavesTheCharts() {
        chooser.choose(8, profile);
        backstage.awaitCaughtUp();
        try (var chromium = Chromium.start()) {
            var studio = chromium.visit("http://localhost:" + port, 1440, 900);
            var page = studio.page();
            studio.logIn("analyst", "Learning");
            studio.button("One of each rule").click();
            assertThat(page.getByText("Learning curves")).isVisible();
            assertThat(page.locator(".told-apart").nth(3)).isVisible();
            studio.look("43-learning");

            var picture = page.waitForDownload(() -> studio.button("Learning curves as PNG").click());
            assertThat(picture.suggestedFilename()).isEqualTo("learning-curves.png");
            assertThat(picture.path()).isNotEmptyFile();
            var data = page.waitForDownload(() -> studio.button("Calibration as CSV").click());
            assertThat(data.path()).content().startsWith("series,predicted,chosen\r\n");
            var export = page.waitForDownload(() -> studio.button("Download").click());
            assertThat(export.path()).content().contains("\"pitches\"");
            page.setViewportSize(390, 844);
            studio.look("44-learning-phone");
            assertThat(studio.troubles()).isEmpty();
        }
    }
}
