package auteur.query.asset;

import auteur.command.asset.AssetType;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A media file of a job.
///
/// @param fileSize in bytes
/// @param duration in seconds, for what plays
/// @param cut the version of the film that it was made for, if it was made for one
/// @param sceneId the scene that it shows, if it is a single one
/// @param sha256 of the file, in hexadecimal; null for files of old
public record AssetView(
        UUID id,
        UUID jobId,
        @JsonProperty("asset_type") AssetType assetType,
        String url,
        @JsonProperty("file_size") long fileSize,
        @JsonProperty("mime_type") String mimeType,
        @Nullable Double duration,
        int width,
        int height,
        @Nullable Integer cut,
        @JsonProperty("scene_id") @Nullable UUID sceneId,
        @Nullable String sha256,
        @JsonProperty("created_at") Instant createdAt) {}
