package auteur.query.asset;

import auteur.command.asset.Media;
import auteur.command.film.job.scene.SceneId;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What else is known of a media file: the `metadata` column.
///
/// @param take of a scene's still, from 0
/// @param sha256 of the file; absent in logs of old
record AssetDetails(
        @Nullable Integer cut,
        @JsonProperty("scene_id") @Nullable UUID sceneId,
        @Nullable Integer take,
        int width,
        int height,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sha256) {

    static AssetDetails of(Media media) {
        return new AssetDetails(null, null, null, media.width(), media.height(), media.sha256().orElse(null));
    }

    AssetDetails inCut(int newCut) {
        return new AssetDetails(newCut, sceneId, take, width, height, sha256);
    }

    AssetDetails showing(SceneId scene) {
        return new AssetDetails(cut, scene.value(), take, width, height, sha256);
    }

    AssetDetails inTake(int newTake) {
        return new AssetDetails(cut, sceneId, newTake, width, height, sha256);
    }
}
