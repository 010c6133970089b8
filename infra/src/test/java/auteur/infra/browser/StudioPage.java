package auteur.infra.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// A window of the studio, with the words of its users.
final class StudioPage {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String AXE = "classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js";

    private static final String BARRIERS = """
            async () => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], preload: false });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
            }""";

    private final Page page;
    private final List<String> troubles = new ArrayList<>();
    private boolean isProbed;

    StudioPage(Page page) {
        this.page = page;
        page.onPageError(troubles::add);
        page.onConsoleMessage(this::note);
    }

    Page page() {
        return page;
    }

    /// What the browser complained about so far.
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    void logIn(String account) {
        logIn(account, "Films");
    }

    /// @param landing the heading of the page that such an account comes to
    void logIn(String account, String landing) {
        page.navigate("/");
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill(account);
        page.keyboard().press("Enter");
        assertThat(heading(landing).first()).isVisible();
    }

    void open(String job) {
        page.navigate("/#/jobs/" + job);
    }

    void fillBrief(String title, byte[] picture, String fileName) {
        page.getByLabel("Picture").setInputFiles(new FilePayload(fileName, "image/jpeg", picture));
        page.getByLabel("Title").fill(title);
        page.getByLabel("Brief")
                .fill("A woman in a red coat waits on the hill. The sun goes down. She walks home along the trees.");
        page.getByLabel("Scenes").fill("3");
    }

    /// Drops the picture that is chosen on a heading, and answers whether the browser would open it.
    boolean wouldOpenADropOn(String title) {
        return (boolean) heading(title).evaluate("""
                (target) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File(document.getElementById('image').files, 'beside.jpg', { type: 'image/jpeg' }));
                  return target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                }""");
    }

    void awaitDrawn() {
        assertThat(page.getByText("Every scene is drawn.")).isVisible();
    }

    void awaitFilm() {
        assertThat(page.locator("video")).isVisible();
    }

    /// The focus is somewhere, whatever has just gone away.
    void holdsFocus() {
        awaitTrue("document.activeElement !== null && document.activeElement !== document.body");
    }

    /// What was said to whoever listens instead of looking.
    Locator announced() {
        return page.locator(".studio > .unseen[role=status]");
    }

    /// Waits until an expression holds in the page.
    void awaitTrue(String expression) {
        Awaitility.await().until(() -> page.evaluate(expression).equals(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    List<String> scenes() {
        return page.locator(".scene-description").allTextContents();
    }

    /// Keeps a picture of the page, which has to fit its window and to be free of barriers.
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels that %s is too wide", name)
                .isEqualTo(0);
        isProbed = true;
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate(BARRIERS)).as("barriers of %s", name).isEmpty();
        isProbed = false;
        holdsFocus();
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !isProbed && !isAskedAgain(message)) {
            troubles.add(message.text() + " " + message.location());
        }
    }

    /// A page that sends again what is still meant learns by a 412 that the crew was quicker, and one that asks again for a pitch's picture
    /// learns by a 503 that the painters were busy; both of which the browser notes.
    private static boolean isAskedAgain(ConsoleMessage message) {
        return message.text().contains("status of 412")
                || (message.text().contains("status of 503") && message.location().contains("/pitches/"));
    }

    private static String axe() {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources(AXE);
            return scripts[0].getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
