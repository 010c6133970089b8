package auteur.command.asset.shelf;

import auteur.command.asset.AssetId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Keeps media files on shelves, each whole or not at all, for all programs of a studio.
///
/// A file is named by its shelf and a key of the caller's choice; the same name gives the same [AssetId]. What is kept first under a
/// name stays, so work that is done twice keeps one file. Every act may end with [StoreAway], which says nothing about the file.
public interface AssetStore {

    /// The id that a file of this name has, stored or not.
    default AssetId idOf(Shelf shelf, String key) {
        var name = "%s/%s".formatted(shelf, key);
        return new AssetId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// The file of this name, if it was stored whole.
    default Optional<Stored> find(Shelf shelf, String key) {
        return find(shelf, idOf(shelf, key));
    }

    /// The file with this id, if it was stored whole.
    Optional<Stored> find(Shelf shelf, AssetId asset);

    /// A part of the file with this id, without asking for its size first; empty when it is not stored.
    Optional<InputStream> open(Shelf shelf, AssetId asset, long first, long length) throws IOException;

    /// An empty, private file to write to. The caller moves it in with [#keep] or deletes it.
    ///
    /// @param suffix the file's extension with its dot
    Path draft(String suffix) throws IOException;

    /// Moves a finished draft in, atomically and durably.
    ///
    /// @return what is stored under the name: the draft, or what another program has kept before
    Stored keep(Shelf shelf, String key, Path draft) throws IOException;

    /// Removes a file that is not what it should be; repeating it is harmless.
    void discard(Shelf shelf, AssetId asset) throws IOException;

    /// Removes everything of a shelf; repeating it is harmless.
    void erase(Shelf shelf) throws IOException;

    /// Ends with [StoreAway] when the store cannot be used just now.
    void probe();

    /// Where browsers fetch files from by themselves; empty when the program hands them out.
    default Optional<URI> publicEndpoint() {
        return Optional.empty();
    }

    /// Where somebody may fetch the file by himself for so long; empty when the program hands it out.
    default Optional<URI> link(Shelf shelf, AssetId asset, Served served, Duration time) {
        return Optional.empty();
    }

    /// How a file is to be served.
    ///
    /// @param fileName to save it under, if it is not to be shown
    record Served(String mimeType, Optional<String> fileName) {}
}
