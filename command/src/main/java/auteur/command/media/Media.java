package auteur.command.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/// A stored media file: what an event needs to say of it.
///
/// @param fileSize in bytes
/// @param width in pixels, 0 where there is no picture
/// @param height in pixels, 0 where there is no picture
/// @param durationMillis playing time, 0 for what does not play
public record Media(
        AssetId assetId,
        AssetType assetType,
        String mimeType,
        long fileSize,
        int width,
        int height,
        int durationMillis) {

    /// The playing time, absent for what does not play.
    @JsonIgnore
    public Optional<Integer> playingMillis() {
        return durationMillis == 0 ? Optional.empty() : Optional.of(durationMillis);
    }
}
