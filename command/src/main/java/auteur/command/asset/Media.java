package auteur.command.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/// A stored media file: what an event needs to say of it.
///
/// @param fileSize in bytes
/// @param width in pixels, 0 where there is no picture
/// @param height in pixels, 0 where there is no picture
/// @param durationMillis playing time, 0 for what does not play
/// @param sha256 of the file, in hexadecimal; absent in logs of old
public record Media(
        AssetId assetId,
        AssetType assetType,
        String mimeType,
        long fileSize,
        int width,
        int height,
        int durationMillis,
        Optional<String> sha256) {

    public Media(
            AssetId assetId, AssetType assetType, String mimeType, long fileSize, int width, int height,
            int durationMillis) {
        this(assetId, assetType, mimeType, fileSize, width, height, durationMillis, Optional.empty());
    }

    /// The playing time, absent for what does not play.
    @JsonIgnore
    public Optional<Integer> playingMillis() {
        return durationMillis == 0 ? Optional.empty() : Optional.of(durationMillis);
    }
}
