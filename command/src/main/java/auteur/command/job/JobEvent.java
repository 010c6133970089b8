package auteur.command.job;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.media.Media;
import auteur.command.picture.PictureAnalysis;
import java.util.List;
import java.util.Optional;

/// What has happened to a job. A stored event never changes shape.
public sealed interface JobEvent {

    JobId jobId();

    record JobStarted(JobId jobId, UserId owner, Brief brief, Media source) implements JobEvent {}

    /// @param qualityScore how well the picture serves as a source, 0 to 10
    /// @param pitches the likeliest choice first
    record DirectorsPitched(
            JobId jobId,
            PictureAnalysis analysis,
            double qualityScore,
            String summary,
            Optional<Media> remastered,
            List<Pitch> pitches)
            implements
                JobEvent {}

    record DirectorSelected(JobId jobId, DirectorId directorId) implements JobEvent {}

    record StoryboardDrafted(JobId jobId, List<SceneDraft> scenes) implements JobEvent {}

    record SceneEdited(JobId jobId, SceneId sceneId, Shot shot) implements JobEvent {}

    /// @param index its place in the film, from 0
    record SceneAdded(JobId jobId, SceneDraft scene, int index) implements JobEvent {}

    record SceneRemoved(JobId jobId, SceneId sceneId) implements JobEvent {}

    record ScenesReordered(JobId jobId, List<SceneId> sceneIds) implements JobEvent {}

    record CharacterLocked(JobId jobId, SceneId sceneId) implements JobEvent {}

    record CharacterUnlocked(JobId jobId, SceneId sceneId) implements JobEvent {}

    record SceneRegenerationRequested(JobId jobId, SceneId sceneId, int take, String prompt) implements JobEvent {}

    record SceneFrameGenerated(JobId jobId, SceneId sceneId, int take, Media frame) implements JobEvent {}

    /// @param reason in words for the creator
    record SceneGenerationFailed(JobId jobId, SceneId sceneId, int take, String reason) implements JobEvent {}

    /// A result that came after newer work: kept, but not used.
    record AlternateKept(JobId jobId, SceneId sceneId, Media media) implements JobEvent {}

    /// @param attempt how often the job was retried before
    /// @param toRender the scenes that need a new clip, in the order of the film
    /// @param look how the cut is drawn; absent before looks were recorded, when it was the first
    record StoryboardApproved(JobId jobId, int cut, int attempt, List<SceneId> toRender, Optional<Look> look)
            implements
                JobEvent {}

    /// @param fingerprint of the scene that the clip shows
    /// @param remaining how many scenes of this cut still have to be rendered
    record SceneRendered(
            JobId jobId, int cut, int attempt, SceneId sceneId, String fingerprint, Media clip, int remaining)
            implements
                JobEvent {}

    record FilmAssembled(JobId jobId, int cut, Film film) implements JobEvent {}

    /// A copy of the finished film with notes on it was asked for.
    record ReviewCopyRequested(JobId jobId, int cut) implements JobEvent {}

    record ReviewCopyMade(JobId jobId, int cut, Media copy) implements JobEvent {}

    /// @param reason in words for the creator
    record ReviewCopyFailed(JobId jobId, int cut, String reason) implements JobEvent {}

    /// @param cut the one that begins
    record StoryboardReopened(JobId jobId, int cut) implements JobEvent {}

    record JobCancelled(JobId jobId) implements JobEvent {}

    /// @param reason in words for the creator
    record JobFailed(JobId jobId, JobStep step, String reason) implements JobEvent {}

    /// @param attempt how often the job was retried, this time included
    /// @param toRender the scenes that still need a clip; empty unless the step is to render
    record JobRetried(JobId jobId, JobStep step, int cut, int attempt, List<SceneId> toRender) implements JobEvent {}

    record JobDeleted(JobId jobId) implements JobEvent {}
}
