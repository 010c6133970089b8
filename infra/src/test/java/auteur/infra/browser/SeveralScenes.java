package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/// Redraws what is out of date, looks at stills, and acts on several scenes of a board that has three.
final class SeveralScenes {

    private SeveralScenes() {}

    /// Leaves the storyboard as it was, but for a scene that is drawn again.
    static void actOn(StudioPage studio) {
        var page = studio.page();
        page.locator(".scene-open").first().focus();
        page.keyboard().press("e");
        page.getByLabel("What it shows").fill("Her hands alone");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".scene-outdated")).containsText("what it shows has changed");
        studio.look("06-out-of-date");
        studio.button("Redraw it").click();
        assertThat(page.locator(".scene-outdated")).hasCount(0);
        studio.holdsFocus();
        studio.awaitDrawn();

        page.locator(".scene-open").first().focus();
        page.keyboard().press("v");
        page.keyboard().press("ArrowRight");
        assertThat(studio.heading("Scene 2 of 3")).isVisible();
        studio.look("06-larger");
        page.keyboard().press("Escape");
        assertThat(page.locator(".scene-open").first()).isFocused();
        page.keyboard().press("d");
        assertThat(page.locator(".scene-card")).hasCount(4);
        assertThat(page.locator(".scene-description").nth(1)).hasText("Her hands alone");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".scene-card")).hasCount(3);
        page.locator(".scene-open").first().focus();
        page.keyboard().press("x");
        page.getByLabel("Select scene 3").check();
        studio.button("Remove the selected").click();
        assertThat(page.locator(".scene-card")).hasCount(1);
        studio.holdsFocus();
        studio.button("Undo").click();
        assertThat(page.locator(".scene-card")).hasCount(3);
        studio.holdsFocus();
        page.locator(".scene-open").nth(1).focus();
        page.keyboard().press("i");
        page.getByLabel("What it shows").fill("Between");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".scene-description").nth(2)).hasText("Between");
        // In a field, the keys undo what was typed there.
        assertThat(page.getByLabel("What it shows")).hasCount(0);
        page.keyboard().press("Control+z");
        assertThat(page.locator(".scene-card")).hasCount(3);
        studio.holdsFocus();
        studio.awaitDrawn();
        goBackInTheHistory(studio);
    }

    /// To how the board was before the newest act, and from there to how it is.
    private static void goBackInTheHistory(StudioPage studio) {
        var page = studio.page();
        var scenes = studio.scenes();
        studio.link("History").click();
        var back = page.locator(".happening", new Page.LocatorOptions().setHasText("You added scene 3."))
                .locator(".happening-back");
        back.click();
        assertThat(page.getByText(Pattern.compile("The storyboard is as it was at version \\d+\\."))).isVisible();
        studio.link("Film").click();
        assertThat(page.locator(".scene-description")).hasCount(scenes.size() + 1);
        page.keyboard().press("Control+z");
        assertThat(page.locator(".scene-description")).hasText(scenes.toArray(String[]::new));
        studio.awaitDrawn();
    }
}
