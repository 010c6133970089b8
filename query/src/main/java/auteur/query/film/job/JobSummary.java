package auteur.query.film.job;

import auteur.command.film.job.JobStage;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A job on the wall of jobs.
///
/// @param language BCP 47 tag of what its creator wrote
/// @param thumbnailUrl the newest picture there is: of the film, of a scene, or the source
/// @param sceneCount as the storyboard has it, or as the brief asks until there is one
/// @param filmMillis the playing time of the film as the storyboard stands, in milliseconds
public record JobSummary(
        UUID jobId,
        long version,
        long position,
        JobStage stage,
        int cut,
        String title,
        String language,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("selected_style_id") @Nullable String selectedStyleId,
        @JsonProperty("scene_count") int sceneCount,
        @JsonProperty("film_ms") int filmMillis,
        @JsonProperty("error_message") @Nullable String errorMessage,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("completed_at") @Nullable Instant completedAt) {

    static JobSummary of(JobView job) {
        return new JobSummary(
                job.jobId(),
                job.version(),
                job.position(),
                job.stage(),
                job.cut(),
                job.title(),
                job.language(),
                newestPicture(job),
                job.selectedStyleId(),
                isDrafted(job) ? job.scenes().size() : job.sceneCount(),
                job.filmMillis(),
                job.errorMessage(),
                job.createdAt(),
                job.completedAt());
    }

    private static boolean isDrafted(JobView job) {
        return job.stage() == JobStage.STORYBOARD_REVIEW || !job.scenes().isEmpty();
    }

    private static String newestPicture(JobView job) {
        return Stream.of(
                Stream.ofNullable(job.thumbnailUrl()),
                job.scenes().stream().map(JobView.SceneView::imageUrl).filter(Objects::nonNull),
                Stream.ofNullable(job.remasteredImageUrl()))
                .flatMap(urls -> urls)
                .findFirst()
                .orElse(job.sourceImageUrl());
    }
}
