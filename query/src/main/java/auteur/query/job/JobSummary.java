package auteur.query.job;

import auteur.command.job.JobStage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job on the wall of jobs.
///
/// @param thumbnailUrl the newest picture there is: of the film, of a scene, or the source
/// @param filmMillis the playing time of the film as the storyboard stands, in milliseconds
public record JobSummary(
        UUID jobId,
        long version,
        long position,
        JobStage stage,
        int cut,
        String title,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("selected_style_id") @Nullable String selectedStyleId,
        @JsonProperty("scene_count") int sceneCount,
        @JsonProperty("film_ms") int filmMillis,
        @JsonProperty("error_message") @Nullable String errorMessage,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("completed_at") @Nullable Instant completedAt) {}
