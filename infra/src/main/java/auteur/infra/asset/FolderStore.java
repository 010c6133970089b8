package auteur.infra.asset;

import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.asset.shelf.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// One folder a shelf, one file an asset, named by its id; on this node's disk, or on one that all nodes share.
final class FolderStore implements AssetStore, SweptStore {

    /// Tells the folder from the place where a disk is no longer mounted.
    private static final String MARK = ".auteur-assets";

    private final Path root;
    private final Path drafts;

    /// @param drafts on the same file system
    FolderStore(Path root, Path drafts) throws IOException {
        this.root = root;
        this.drafts = drafts;
        if (Files.notExists(root.resolve(MARK))) {
            Files.writeString(root.resolve(MARK), "Assets of Auteur: one folder a shelf, one file an asset.\n");
        }
    }

    @Override
    public Optional<Stored> find(Shelf shelf, AssetId asset) {
        var file = path(shelf, asset);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new InFolder(asset, file, attributes.size()))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            probe();
            return Optional.empty();
        } catch (IOException e) {
            throw new StoreAway("Asset " + asset + " cannot be looked for in " + root, e);
        }
    }

    @Override
    public Optional<InputStream> open(Shelf shelf, AssetId asset, long first, long length) throws IOException {
        try {
            return Optional.of(Part.of(path(shelf, asset), first, length));
        } catch (NoSuchFileException _) {
            probe();
            return Optional.empty();
        }
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return DraftFiles.in(drafts, suffix);
    }

    @Override
    public Stored keep(Shelf shelf, String key, Path draft) throws IOException {
        var id = idOf(shelf, key);
        Files.createDirectories(folder(shelf));
        sync(draft, StandardOpenOption.WRITE);
        moveUnlessThere(draft, path(shelf, id));
        sync(folder(shelf), StandardOpenOption.READ);
        return find(shelf, id).orElseThrow(() -> new NoSuchFileException(path(shelf, id).toString()));
    }

    /// A link is refused where a file is; a disk without links replaces it by one that was made of the same.
    private static void moveUnlessThere(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException _) {
            Files.delete(draft);
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void discard(Shelf shelf, AssetId asset) throws IOException {
        Files.deleteIfExists(path(shelf, asset));
    }

    @Override
    public void erase(Shelf shelf) throws IOException {
        var folder = folder(shelf);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            probe();
            return;
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void probe() {
        if (!Files.isReadable(root.resolve(MARK))) {
            throw new StoreAway("The folder of assets " + root + " is not there", null);
        }
    }

    @Override
    public void keptBefore(Instant moment, Consumer<Kept> each) throws IOException {
        probe();
        try (var shelves = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (var shelf : shelves) {
                try (var files = Files.newDirectoryStream(shelf, Files::isRegularFile)) {
                    for (var file : files) {
                        tell(shelf, file, moment, each);
                    }
                }
            }
        }
    }

    private static void tell(Path shelf, Path file, Instant moment, Consumer<Kept> each) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (attributes.lastModifiedTime().toInstant().isBefore(moment)) {
            Kept.named(name(shelf), name(file), attributes.size()).ifPresent(each);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Drafts of a node that never came back.
    @Override
    public int endUnfinished(Instant moment, boolean isReal) throws IOException {
        var ended = 0;
        var ofAllNodes = drafts.startsWith(root) ? root.resolve(DraftFiles.FOLDER) : drafts;
        try (var all = Files.walk(ofAllNodes)) {
            for (var draft : all.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(moment)) {
                    ended++;
                    if (isReal) {
                        Files.deleteIfExists(draft);
                    }
                }
            }
        }
        return ended;
    }

    private Path path(Shelf shelf, AssetId asset) {
        return folder(shelf).resolve(asset.toString());
    }

    private Path folder(Shelf shelf) {
        return root.resolve(shelf.toString());
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    private record InFolder(AssetId id, Path file, long size) implements Stored {

        @Override
        public String sha256() throws IOException {
            return Sha256.of(file);
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
