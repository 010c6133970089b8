package auteur.infra.asset;

import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Stored;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.springframework.util.unit.DataSize;

/// What of a bucket lies on this node's disk too, under its digest: so much and no more, those gone first that nobody has asked for
/// longest.
final class FileCache {

    private final Path folder;
    private final Path drafts;
    private final long most;

    /// @param drafts on the same file system
    FileCache(Path folder, Path drafts, DataSize most) {
        this.folder = folder;
        this.drafts = drafts;
        this.most = most.toBytes();
    }

    Path draft(String suffix) throws IOException {
        return DraftFiles.in(drafts, suffix);
    }

    /// A copy for one reader: what lies in the cache may go at any time.
    LocalFile local(Stored stored) throws IOException {
        var sha256 = stored.sha256();
        var copy = draft(".local");
        try {
            if (!isCopied(sha256, copy)) {
                fetch(stored, sha256, copy);
                keep(copy, sha256);
            }
            return new LocalFile(copy, true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private synchronized boolean isCopied(String sha256, Path copy) throws IOException {
        var cached = folder.resolve(sha256);
        try {
            link(cached, copy);
            if (Sha256.of(copy).equals(sha256)) {
                Files.setLastModifiedTime(copy, FileTime.from(Instant.now()));
                return true;
            }
            Files.deleteIfExists(cached);
        } catch (NoSuchFileException _) {
            // not cached, or no longer
        }
        return false;
    }

    private void fetch(Stored stored, String sha256, Path copy) throws IOException {
        // What was linked there belongs to the cache.
        Files.deleteIfExists(copy);
        try (var content = stored.open()) {
            Files.copy(content, copy);
        }
        var fetched = Sha256.of(copy);
        if (!fetched.equals(sha256)) {
            throw new IOException("Asset %s has the SHA-256 %s instead of %s".formatted(stored.id(), fetched, sha256));
        }
    }

    /// Takes a file in without taking it away.
    void keep(Path file, String sha256) throws IOException {
        var place = draft(".cached");
        link(file, place);
        Files.move(place, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        trim();
    }

    private static void link(Path file, Path place) throws IOException {
        Files.deleteIfExists(place);
        try {
            Files.createLink(place, file);
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException _) {
            Files.copy(file, place);
        }
    }

    private record Use(Path file, FileTime last, long size) {}

    private synchronized void trim() throws IOException {
        var uses = new ArrayList<Use>();
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                var attributes = Files.readAttributes(file, BasicFileAttributes.class);
                uses.add(new Use(file, attributes.lastModifiedTime(), attributes.size()));
            }
        }
        uses.sort(Comparator.comparing(Use::last).reversed());
        var kept = 0L;
        for (var use : uses) {
            kept += use.size();
            if (kept > most) {
                Files.deleteIfExists(use.file());
            }
        }
    }
}
