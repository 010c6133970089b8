package auteur.query.film.job;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Pitch;
import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobEvent.ReviewCopyFailed;
import auteur.command.film.job.JobEvent.ReviewCopyMade;
import auteur.command.film.job.JobEvent.ReviewCopyRequested;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.scene.Basis;
import auteur.command.film.job.scene.Outdated;
import auteur.command.film.job.scene.SceneStatus;
import auteur.query.AssetUrls;
import auteur.query.Recorded;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The state of a job as its creator sees it: the DirectorState. Snake-case names are those of the studio's existing clients.
///
/// @param position of the last event that is shown
/// @param filmMillis the playing time of the film as the storyboard stands, in milliseconds
/// @param reviewCopy the newest that was asked for
/// @param costEstimate in the smallest unit of the currency; what is embedded costs nothing
/// @param stillsDrawn the stills that were drawn or are being drawn, those of removed scenes included
/// @param renderedMillis the playing time of all clips that were rendered in any cut, in milliseconds
/// @param createdAt when the job was started
/// @param startedAt when the first work on it began, which is when it was started
/// @param completedAt when it came to rest
/// @param cuts those whose film was made, by number
/// @param takes the stills that were drawn of each scene, by its id, first take first
/// @param takesAsked what each take of each scene was to be drawn from, with hashes in place of texts
public record JobView(
        UUID jobId,
        long version,
        long position,
        JobStage stage,
        int cut,
        String title,
        String prompt,
        String language,
        int sceneCount,
        List<UUID> referenceAssets,
        @JsonProperty("quality_score") @Nullable Double qualityScore,
        @JsonProperty("source_image_url") String sourceImageUrl,
        @JsonProperty("remastered_image_url") @Nullable String remasteredImageUrl,
        @JsonProperty("is_remastered") boolean isRemastered,
        @JsonProperty("selected_style_id") @Nullable String selectedStyleId,
        @JsonProperty("invariant_visual_summary") @Nullable String invariantVisualSummary,
        List<PitchView> directorPitches,
        List<SceneView> scenes,
        @JsonProperty("film_ms") int filmMillis,
        @JsonProperty("film_url") @Nullable String filmUrl,
        @JsonProperty("subtitles_url") @Nullable String subtitlesUrl,
        @JsonProperty("thumbnail_url") @Nullable String thumbnailUrl,
        @JsonProperty("review_copy") @Nullable ReviewCopyView reviewCopy,
        @JsonProperty("cost_estimate") long costEstimate,
        @JsonProperty("stills_drawn") int stillsDrawn,
        @JsonProperty("rendered_ms") int renderedMillis,
        @JsonProperty("error_message") @Nullable String errorMessage,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("started_at") Instant startedAt,
        @JsonProperty("completed_at") @Nullable Instant completedAt,
        List<CutView> cuts,
        Map<UUID, List<TakeView>> takes,
        @JsonProperty("takes_asked") Map<UUID, Map<Integer, Basis>> takesAsked) {

    /// The rows of the version before, which stands until this one is built, lack what came with it.
    public JobView {
        cuts = Objects.requireNonNullElse(cuts, List.of());
        takes = Objects.requireNonNullElse(takes, Map.of());
        takesAsked = Objects.requireNonNullElse(takesAsked, Map.of());
    }

    /// A still that was drawn of a scene.
    ///
    /// @param take its number, from 0
    public record TakeView(int take, @JsonProperty("image_url") String imageUrl) {}

    /// The state after one more event; the first makes it.
    public static Optional<JobView> after(Optional<JobView> before, Recorded<JobEvent> recorded) {
        return recorded.event() instanceof JobStarted started
                ? Optional.of(JobFold.begin(started, recorded))
                : before.map(view -> JobFold.after(view, recorded));
    }

    /// A pitch as its creator sees it.
    public record PitchView(
            String directorId,
            String name,
            String title,
            String treatment,
            @JsonProperty("raw_score") double rawScore,
            double score,
            double probability,
            String why) {

        static PitchView of(Pitch pitch) {
            return new PitchView(
                    pitch.directorId().value(),
                    pitch.name(),
                    pitch.title(),
                    pitch.treatment(),
                    pitch.rawScore(),
                    pitch.score(),
                    pitch.probability(),
                    pitch.why());
        }
    }

    /// The copy of a finished film that carries slate, time code and captions.
    ///
    /// @param url of the copy, once it is made
    /// @param errorMessage why it could not be made
    public record ReviewCopyView(
            int cut,
            Status status,
            @Nullable String url,
            @JsonProperty("error_message") @Nullable String errorMessage) {

        public enum Status {
            WANTED, MADE, FAILED
        }

        static ReviewCopyView wanted(ReviewCopyRequested event) {
            return new ReviewCopyView(event.cut(), Status.WANTED, null, null);
        }

        static ReviewCopyView made(ReviewCopyMade event) {
            return new ReviewCopyView(event.cut(), Status.MADE, AssetUrls.of(event.copy()), null);
        }

        static ReviewCopyView failed(ReviewCopyFailed event) {
            return new ReviewCopyView(event.cut(), Status.FAILED, null, event.reason());
        }
    }

    /// A scene as its creator sees it.
    ///
    /// @param sceneIndex its place in the film, from 0
    /// @param number as on the slate
    /// @param isRendered whether a clip of this cut shows it as it is
    /// @param outdated that the still no longer shows what the scene says, and why; null when it does
    public record SceneView(
            UUID id,
            @JsonProperty("scene_index") int sceneIndex,
            int number,
            String description,
            String prompt,
            @JsonProperty("image_url") @Nullable String imageUrl,
            SceneStatus status,
            @JsonProperty("error_message") @Nullable String errorMessage,
            @JsonProperty("regeneration_count") int regenerationCount,
            @JsonProperty("character_locked") boolean characterLocked,
            CameraMove camera,
            @JsonProperty("duration_ms") int durationMillis,
            String narration,
            Transition transition,
            @JsonProperty("is_rendered") boolean isRendered,
            @Nullable Outdated outdated) {}
}
