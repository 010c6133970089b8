package auteur.infra.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people read leads somewhere.
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> JOURNEY = List.of(
            "JobRequests",
            "JobCommandController",
            "JobCommand",
            "JobAggregate",
            "JobDecider",
            "JobEvent",
            "JobProjection",
            "JobView",
            "LiveEvents");

    @Test
    void noLinkIsDead() throws IOException {
        for (var page : pages()) {
            assertThat(Links.dead(page)).as("dead links of %s", ROOT.relativize(page)).isEmpty();
        }
    }

    @Test
    void theReadmeLinksTheNineFilesOfACommandsJourneyInOrder() throws IOException {
        var links = JOURNEY.stream().map("[%1$s]("::formatted).toArray(String[]::new);

        assertThat(Files.readString(ROOT.resolve("README.md"))).containsSubsequence(links);
    }

    @Test
    void findsADeadLinkAndADeadAnchor(@TempDir Path folder) throws IOException {
        var page = folder.resolve("page.md");
        Files.writeString(page, """
                # One thing & another
                [here](#one-thing--another) [there](page.md#one-thing--another) [web](https://example.org/x)
                [gone](gone.md) [nowhere](#nowhere) [elsewhere](page.md#elsewhere) `[code](code.md)`
                ```
                [block](block.md)
                ```
                """);

        assertThat(Links.dead(page)).containsExactly("gone.md", "#nowhere", "page.md#elsewhere");
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(ROOT.resolve("infra/docs"))) {
            return Stream.concat(
                    Stream.of(ROOT.resolve("README.md"), ROOT.resolve(".github/CONTRIBUTING.md")),
                    docs.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
