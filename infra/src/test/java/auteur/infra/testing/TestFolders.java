package auteur.infra.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where tests keep what they write: each of the processes that run them has folders of its own.
public final class TestFolders {

    /// The data directory of the program that the tests of one process share.
    static final String STUDIO = "target/studio-test-${auteur.test.process:0}";

    private TestFolders() {}

    /// What [#STUDIO] stands for.
    static Path studio() {
        return Path.of("target", "studio-test-" + System.getProperty("auteur.test.process", "0"));
    }

    /// Where the embedded programs are unpacked once for all tests of this process.
    public static Path programs() throws IOException {
        return Files.createDirectories(studio().resolve("programs"));
    }
}
