package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;

/// What is seen of a film before it is made.
final class Previews {

    private Previews() {}

    /// Each director shows the picture; the one that is looked at moves, and so do two side by side.
    static void comparePitches(StudioPage studio) {
        var page = studio.page();
        // The painters are busy at first.
        page.route("**/pitches/*/picture", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)),
                new Page.RouteOptions().setTimes(1));
        page.locator(".pitch").first().hover();
        studio.awaitTrue("document.querySelector('.pitch-moving img')?.getAnimations().length === 1");
        studio.awaitTrue(
                "[...document.querySelectorAll('.pitch-frame > img')].filter((i) => i.naturalWidth === 1280).length > 0");
        studio.button("Compare two pitches").click();
        studio.awaitTrue("document.querySelectorAll('dialog .pitch-moving img').length === 2");
        studio.look("04-pitches-compared");
        page.keyboard().press("Escape");
        assertThat(studio.button("Compare two pitches")).isFocused();
    }

    /// Plays from the second scene by keyboard, without a step being queued, and comes back to where it began.
    static void playTheBoard(StudioPage studio) {
        var page = studio.page();
        PlayersFormulas.hold(page);
        page.keyboard().press("?");
        assertThat(studio.heading("Keys")).isVisible();
        assertThat(page.locator(".key-row", new Page.LocatorOptions().setHasText("In the player")).locator("kbd"))
                .hasText(new String[]{"Space", "←", "→", "Page up", "Page down", "Home", "End"});
        page.keyboard().press("Escape");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.method()));
        studio.button("Play from here: scene 2").click();
        studio.awaitTrue("document.querySelector('.player-stage').dataset.moving === 'true'");
        page.keyboard().press(" ");
        assertThat(studio.button("Play")).isFocused();
        page.keyboard().press("PageDown");
        assertThat(page.getByLabel("Place in the film")).hasAttribute("aria-valuetext", Pattern.compile("Scene 3, .*"));
        page.keyboard().press("Home");
        assertThat(page.locator(".player-stage")).hasAttribute("data-frame", "0");
        assertThat(asked).doesNotContain("POST", "PUT", "PATCH", "DELETE");
        studio.look("06-played-storyboard");
        page.keyboard().press("Escape");
        assertThat(studio.button("Play from here: scene 2")).isFocused();
    }
}
