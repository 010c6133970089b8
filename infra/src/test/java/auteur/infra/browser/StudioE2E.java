package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Guests;
import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioTest;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A film made in the browser, from the login to the player.
@StudioTest
class StudioE2E {

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void makesAFilmFromAPhotograph() {
        var studio = visit(1440, 900);
        var page = studio.page();
        page.navigate("/");
        studio.look("01-login");
        studio.logIn(Guests.creator(jdbc));
        studio.look("02-wall");

        studio.link("New film").first().click();
        studio.fillBrief("The red coat", photograph(), "dusk.jpg");
        studio.look("03-new-film");
        studio.button("Hear the directors").click();
        assertThat(studio.button("Choose Mira Vale")).isVisible();
        studio.look("04-pitches");
        assertThat(page).hasTitle("Pitches are in · The red coat · Auteur");
        assertThat(studio.announced()).hasText("The red coat: The directors have pitched.");
        Previews.comparePitches(studio);

        studio.button("Choose Mira Vale").click();
        studio.awaitDrawn();
        studio.look("05-storyboard");
        cutTheStoryboard(studio);
        studio.look("06-cut-storyboard");
        Previews.playTheBoard(studio);
        SeveralScenes.actOn(studio);

        studio.button("Approve and render").click();
        assertThat(page.getByText("of 3 scenes are rendered")).isVisible();
        studio.awaitTrue("parseInt(document.querySelector('.render-figures strong').textContent) > 5");
        studio.look("07-render");
        studio.awaitFilm();
        studio.holdsFocus();
        assertThat(page).hasTitle("Film is finished · The red coat · Auteur");
        assertThat(studio.announced()).hasText("The red coat: The film is finished.");
        play(studio);
        studio.look("08-film");

        studio.link("History").click();
        assertThat(page.getByText("You chose Mira Vale.")).isVisible();
        assertThat(page.getByText("Cut 1 of the film is finished.")).isVisible();
        studio.look("09-history");
        studio.link("Taste").click();
        assertThat(page.getByText("Learned from")).isVisible();
        studio.look("10-taste");
        makeAnotherCut(studio);
        assertThat(studio.troubles()).isEmpty();
    }

    @Test
    void makesAFilmByKeyboardAloneOnAPhone() {
        var studio = visit(390, 844);
        var page = studio.page();
        studio.logIn(Guests.creator(jdbc));
        studio.look("11-phone-wall");

        page.keyboard().press("n");
        assertThat(studio.heading("New film")).isVisible();
        studio.fillBrief("By hand", photograph(), "dusk.jpg");
        studio.look("12-phone-new-film");
        page.getByLabel("Title").press("Enter");
        assertThat(page.locator(".pitch").first()).isVisible();
        studio.look("13-phone-pitches");

        page.keyboard().press("2");
        page.keyboard().press("Enter");
        studio.awaitDrawn();
        var drafted = studio.scenes();
        page.keyboard().press("ArrowRight");
        page.locator(".scene-open").first().focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.locator(".scene-description").last()).hasText(drafted.get(1));
        assertThat(page.locator(".scene-open").last()).isFocused();
        page.keyboard().press("l");
        assertThat(studio.button("Unlock the subject: scene 3")).isVisible();
        page.keyboard().press("Enter");
        page.getByLabel("What it shows").fill("The bus has gone");
        page.getByLabel("Seconds").fill("1");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".scene-description").last()).hasText("The bus has gone");
        studio.look("14-phone-storyboard");

        page.keyboard().press("Alt+Enter");
        studio.awaitFilm();
        page.keyboard().press(" ");
        studio.awaitTrue("document.querySelector('video').currentTime > 0.5");
        studio.look("15-phone-film");
        studio.button("Keys").focus();
        page.keyboard().press(" ");
        assertThat(studio.heading("Keys")).isVisible();
        assertThat(page.evaluate("document.querySelector('video').paused")).isEqualTo(false);
        assertThat(studio.troubles()).isEmpty();
    }

    private void cutTheStoryboard(StudioPage studio) {
        var page = studio.page();
        var drafted = studio.scenes();
        studio.button("Edit scene 2").click();
        page.getByLabel("What it shows").fill("Close on her hands, and the ticket");
        page.getByLabel("Seconds").fill("2.5");
        studio.look("05-storyboard-editing");
        studio.button("Save and redraw").click();
        assertThat(page.locator(".scene-description").nth(1)).hasText("Close on her hands, and the ticket");
        studio.awaitDrawn();

        var grip = page.locator(".scene-grip").first().boundingBox();
        var place = page.locator(".scene-card").nth(2).boundingBox();
        page.mouse().move(grip.x + grip.width / 2, grip.y + grip.height / 2);
        page.mouse().down();
        page.mouse().move(place.x + place.width / 2, place.y + place.height / 3);
        page.mouse().up();
        assertThat(page.locator(".scene-description").last()).hasText(drafted.getFirst());

        studio.button("Add a scene").click();
        page.getByLabel("What it shows").fill("The empty road");
        studio.button("Add the scene").click();
        assertThat(page.locator(".scene-card")).hasCount(4);
        studio.awaitDrawn();
        studio.button("Remove: scene 2").click();
        assertThat(page.locator(".scene-card")).hasCount(3);
        studio.holdsFocus();
    }

    /// From the page of tastes: undoes an act, finishes a second cut, compares it with the first, and gives a third one up.
    private static void makeAnotherCut(StudioPage studio) {
        var page = studio.page();
        page.goBack();
        studio.link("Film").click();
        studio.button("Make another cut").click();
        assertThat(page.locator(".scene-card")).hasCount(3);
        var before = studio.scenes();
        studio.button("Move later: scene 1").click();
        assertThat(page.locator(".scene-description").nth(1)).hasText(before.getFirst());
        page.keyboard().press("Control+z");
        assertThat(page.getByText("Undone: You put the scenes in another order")).isVisible();
        assertThat(page.locator(".scene-description").first()).hasText(before.getFirst());
        studio.button("Remove: scene 3").click();
        studio.button("Undo").click();
        assertThat(page.locator(".scene-card")).hasCount(3);
        studio.button("Compare the takes: scene 1").click();
        studio.look("16-takes");
        studio.button("Take 1").click();
        studio.button("Show take 1").click();
        assertThat(page.getByText("Scene 1 shows take 1.")).isVisible();
        studio.button("Undo").click();
        studio.button("Remove: scene 3").click();
        assertThat(page.locator(".scene-card")).hasCount(2);
        studio.button("Approve this cut").click();
        studio.awaitFilm();

        studio.link("Cuts").click();
        for (var cut : List.of("Watch Cut 1", "Watch Cut 2")) {
            studio.button(cut).click();
            page.keyboard().press("k");
            studio.awaitTrue("document.querySelector('video').currentTime > 0.3");
        }
        studio.look("17-cuts");
        studio.button("Compare two cuts").click();
        studio.button("Play both").click();
        studio.awaitTrue("document.querySelectorAll('video')[0].currentTime > 0.5");
        studio.button("Pause both").click();
        for (var moment : List.of("0.52", "2.04", "1.2")) {
            page.getByLabel("Place in both films").fill(moment);
            studio.awaitTrue(
                    "(([a, b]) => Math.abs(a.currentTime - %s) < 0.04 && Math.abs(a.currentTime - b.currentTime) < 0.04 && !a.seeking && !b.seeking)(document.querySelectorAll('video'))"
                            .formatted(moment));
        }
        studio.look("18-compared");

        studio.button("Take Cut 1 up again").click();
        assertThat(page.locator(".scene-card")).hasCount(3);
        studio.button("Cancel…").click();
        assertThat(studio.button("Keep as it is")).isFocused();
        studio.button("Give the cut up").click();
        studio.awaitFilm();
        assertThat(page.getByText("· cut 2 ·")).isVisible();
    }

    private static void play(StudioPage studio) {
        var page = studio.page();
        page.keyboard().press(" ");
        studio.awaitTrue("document.querySelector('video').currentTime > 1");
        page.keyboard().press(" ");
        assertThat(page.evaluate("document.querySelector('video').videoWidth")).isEqualTo(1280);
        assertThat((Integer) page.evaluate("document.querySelector('video').textTracks[0].cues.length"))
                .isPositive();
    }

    private StudioPage visit(int width, int height) {
        return chromium.visit("http://127.0.0.1:" + port, width, height);
    }

    private static byte[] photograph() {
        return Photographs.jpeg(Photographs.dusk(1600, 1067));
    }
}
