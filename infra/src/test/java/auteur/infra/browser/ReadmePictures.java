package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import auteur.infra.testing.Photographs;
import auteur.infra.testing.StudioTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Takes the pictures of the README, of a film that is made of a picture drawn here. It runs when it is asked for by name.
@StudioTest
class ReadmePictures {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final int MOST_BYTES = 150_000;
    private static final int QUALITY = 80;

    @LocalServerPort
    private int port;

    @Test
    void takesThem() {
        try (var chromium = Chromium.start()) {
            var studio = chromium.visit("http://127.0.0.1:" + port, 1280, 800);
            var page = studio.page();
            studio.logIn("creator");
            studio.link("New film").first().click();
            studio.fillBrief("The red coat", Photographs.jpeg(Photographs.dusk(1600, 1067)), "dusk.jpg");
            studio.button("Hear the directors").click();
            assertThat(studio.button("Choose Mira Vale")).isVisible();
            take(studio, "pitches");

            studio.button("Choose Mira Vale").click();
            studio.awaitDrawn();
            studio.button("Edit scene 2").click();
            page.getByLabel("What it shows").fill("Close on her hands, and the ticket");
            studio.button("Save").click();
            assertThat(page.locator(".scene-outdated")).isVisible();
            take(studio, "storyboard");

            studio.button("Approve and render").click();
            studio.awaitFilm();
            page.keyboard().press("k");
            studio.awaitTrue("document.querySelector('video').currentTime > 2");
            page.keyboard().press("k");
            take(studio, "film");
        }
    }

    /// Without the notices, which are there by chance.
    private static void take(StudioPage studio, String name) {
        studio.page().evaluate("document.querySelector('.notices').style.visibility = 'hidden'");
        studio.awaitTrue("[...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0)");
        var picture = studio.page().screenshot(new Page.ScreenshotOptions()
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setPath(FOLDER.resolve(name + ".jpg")));
        assertThat(picture.length).as("bytes of %s", name).isLessThan(MOST_BYTES);
    }
}
