package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Writes into the form of the only scene, 3,333 ms long, and puts it aside.
final class SceneEdits {

    private SceneEdits() {}

    static void putAside(StudioPage studio, String words) {
        var page = studio.page();
        writeBeforeTheFormIsPainted(studio);
        assertThat(page.getByLabel("What it shows")).hasValue("Written at once");
        assertThat(page.getByLabel("Seconds")).isFocused();
        assertThat(page.getByLabel("What it shows")).hasAttribute("dir", "auto");
        assertThat(page.getByLabel("What it shows")).hasAttribute("lang", "en");
        assertThat(page.getByLabel("Seconds")).hasValue("3.333");
        page.getByLabel("What it shows").fill(words);
        page.keyboard().press("Escape");
        assertThat(page.getByText("An edit is not saved yet.")).isVisible();
    }

    /// As on a busy machine, and on to the next field.
    private static void writeBeforeTheFormIsPainted(StudioPage studio) {
        studio.page().evaluate("""
                async () => {
                  const form = () => document.querySelector('.scene-form');
                  await new Promise((opened, late) => {
                    new MutationObserver(() => form() && opened()).observe(document.body, { childList: true, subtree: true });
                    setTimeout(() => late(new Error('No form opened')), 60000);
                    document.querySelector('[aria-label="Edit scene 1"]').click();
                  });
                  const { description, seconds } = form().elements;
                  description.value = 'Written at once';
                  description.dispatchEvent(new InputEvent('input', { bubbles: true }));
                  seconds.focus();
                  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
                }""");
    }
}
