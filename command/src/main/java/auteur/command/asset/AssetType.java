package auteur.command.asset;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a stored media file is for.
public enum AssetType {
    @JsonProperty("reference_image")
    REFERENCE_IMAGE, @JsonProperty("scene_frame")
    SCENE_FRAME, @JsonProperty("scene_clip")
    SCENE_CLIP, @JsonProperty("final_video")
    FINAL_VIDEO, @JsonProperty("subtitles")
    SUBTITLES, @JsonProperty("thumbnail")
    THUMBNAIL, @JsonProperty("review_copy")
    REVIEW_COPY
}
