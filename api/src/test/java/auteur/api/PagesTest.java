package auteur.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A module that one page cannot run takes all modules of that page with it.
class PagesTest {

    private static final Path PAGES = Path.of("src", "main", "resources", "static");
    private static final Pattern SCRIPT = Pattern.compile("<script src=\"/([^\"]+)\" type=\"module\">");
    private static final Pattern IMPORT = Pattern.compile("from '([^']+\\.js)'");

    @ParameterizedTest
    @ValueSource(strings = {"login.html", "setup.html"})
    void loadNothingThatNeedsALibraryThatTheyDoNotHave(String page) throws IOException {
        var html = Files.readString(PAGES.resolve(page));

        assertThat(html).doesNotContain("/webjars/");
        assertThat(modulesOf(html)).isNotEmpty().doesNotContain(PAGES.resolve("app").resolve("ui.js"));
    }

    private static Set<Path> modulesOf(String html) {
        var waiting = new ArrayDeque<>(
                SCRIPT.matcher(html).results().map(script -> PAGES.resolve(script.group(1))).toList());
        var modules = new LinkedHashSet<Path>();
        while (!waiting.isEmpty()) {
            var module = waiting.pop();
            if (modules.add(module)) {
                waiting.addAll(importsOf(module));
            }
        }
        return modules;
    }

    private static List<Path> importsOf(Path module) {
        try {
            return IMPORT.matcher(Files.readString(module)).results().map(found -> found.group(1))
                    .map(name -> name.startsWith("/")
                            ? PAGES.resolve(name.substring(1))
                            : module.resolveSibling(name).normalize())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
