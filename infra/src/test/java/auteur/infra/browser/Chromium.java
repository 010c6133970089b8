package auteur.infra.browser;

import auteur.infra.testing.Patience;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The browser of this machine, driven by Playwright; nothing is downloaded.
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome-stable",
            "google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable, List<String> arguments) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setArgs(arguments));
    }

    /// Starts the browser; the tests that need it are skipped when the machine has none.
    ///
    /// @param arguments for the browser itself
    static Chromium start(String... arguments) {
        PlaywrightAssertions.setDefaultAssertionTimeout((double) Patience.LIMIT.toMillis());
        var found = installed();
        Assumptions.assumeTrue(found.isPresent(), "No Chromium is installed");
        var all = Stream.concat(Stream.of("--autoplay-policy=no-user-gesture-required"), Stream.of(arguments));
        return new Chromium(found.orElseThrow(), all.toList());
    }

    /// A new window of a visitor whom the studio has never seen.
    StudioPage visit(String address, int width, int height) {
        return visit(new Browser.NewContextOptions().setBaseURL(address).setViewportSize(width, height));
    }

    /// The same, of a visitor whose browser speaks another language and writes other digits.
    StudioPage visitFrom(String locale, String address) {
        return visit(new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1440, 900).setLocale(locale));
    }

    private StudioPage visit(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout((double) Patience.LIMIT.toMillis());
        return new StudioPage(context.newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
