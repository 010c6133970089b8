package auteur.infra.engine.render;

import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Stored;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Stored files that are needed on this machine together, and given back together.
final class LocalFiles implements Closeable {

    private final List<LocalFile> files = new ArrayList<>();

    void add(Stored stored) throws IOException {
        files.add(stored.local());
    }

    List<Path> paths() {
        return files.stream().map(LocalFile::path).toList();
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}
