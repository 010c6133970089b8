package auteur.infra.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where tests keep what they write.
public final class TestFolders {

    /// The data directory of the program that the tests share.
    static final String STUDIO = "target/studio-test";

    private TestFolders() {}

    /// Where the embedded programs are unpacked once for all tests.
    public static Path programs() throws IOException {
        return Files.createDirectories(Path.of(STUDIO, "programs"));
    }
}
