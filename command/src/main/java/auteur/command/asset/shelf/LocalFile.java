package auteur.command.asset.shelf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stored file as programs on this machine can read it.
///
/// @param isCopy whether it is there for its one reader only
public record LocalFile(Path path, boolean isCopy) implements Closeable {

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
