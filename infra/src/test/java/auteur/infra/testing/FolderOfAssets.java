package auteur.infra.testing;

import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The assets of one shelf in a folder.
public record FolderOfAssets(Path folder) implements AssetStore {

    @Override
    public Optional<Stored> find(Shelf shelf, AssetId asset) {
        return Optional.of(path(asset)).filter(Files::exists).map(file -> new OnDisk(asset, file));
    }

    public Path path(AssetId asset) {
        return folder.resolve(asset.toString());
    }

    @Override
    public Optional<InputStream> open(Shelf shelf, AssetId asset, long first, long length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return Files.createTempFile(folder, "draft-", suffix);
    }

    @Override
    public Stored keep(Shelf shelf, String key, Path draft) throws IOException {
        var id = idOf(shelf, key);
        return new OnDisk(id, Files.move(draft, path(id)));
    }

    @Override
    public void discard(Shelf shelf, AssetId asset) throws IOException {
        Files.deleteIfExists(path(asset));
    }

    @Override
    public void erase(Shelf shelf) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void probe() {}

    private record OnDisk(AssetId id, Path file) implements Stored {

        @Override
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String sha256() {
            return "of " + id;
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public LocalFile local() {
            return new LocalFile(file, false);
        }
    }
}
