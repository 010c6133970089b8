package auteur.query.asset;

import auteur.command.media.Media;
import java.util.Optional;
import java.util.UUID;

/// What else is known of a media file: the `metadata` column.
record AssetDetails(Optional<Integer> cut, Optional<UUID> sceneId, int width, int height) {

    static AssetDetails ofSource(Media media) {
        return new AssetDetails(Optional.empty(), Optional.empty(), media.width(), media.height());
    }
}
