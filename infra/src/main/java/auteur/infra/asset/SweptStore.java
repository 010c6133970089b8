package auteur.infra.asset;

import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.Shelf;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// A store as one sees it who looks for what is left over in it.
interface SweptStore {

    /// A file of the store.
    record Kept(Shelf shelf, AssetId asset, long size) {

        /// @return nothing for what has no name of a shelf and of an asset
        static Optional<Kept> named(String shelf, String asset, long size) {
            try {
                return Optional.of(new Kept(
                        new Shelf(UUID.fromString(shelf)), new AssetId(UUID.fromString(asset)), size));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /// Tells all files that were kept before a moment, those of a shelf one after the other.
    void keptBefore(Instant moment, Consumer<Kept> each) throws IOException;

    /// Removes what was begun before a moment and never completed.
    ///
    /// @param isReal whether it is removed, or only counted
    int endUnfinished(Instant moment, boolean isReal) throws IOException;
}
