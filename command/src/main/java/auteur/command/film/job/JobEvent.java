package auteur.command.film.job;

import auteur.command.EventStream;
import auteur.command.Family;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.Media;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import java.util.List;
import java.util.Optional;

/// What has happened to a job, in families by what it is about. A stored event never changes shape.
public sealed interface JobEvent {

    Family<JobEvent> FAMILY = new Family<>(
            "",
            JobEvent.class,
            event -> event instanceof JobStarted started ? Optional.of(started.owner()) : Optional.empty(),
            JobEvent::isEnd);

    JobId jobId();

    static EventStream<JobEvent> streamOf(JobId job) {
        return FAMILY.stream(job.value());
    }

    /// Whether nobody may see or hear anything of the job any longer.
    private static boolean isEnd(JobEvent event) {
        return switch (event) {
            case JobDeleted _ -> true;
            case JobCourse _,PitchingEvent _,StoryboardEvent _,StillEvent _,RenderingEvent _,ReviewEvent _,CutEvent _ ->
                false;
        };
    }

    /// How a job as a whole goes: its beginning, its end, and where it came to a stop.
    sealed interface JobCourse extends JobEvent {}

    /// Directors were heard, or one of them was chosen.
    sealed interface PitchingEvent extends JobEvent {}

    /// What has become of a storyboard in review.
    sealed interface StoryboardEvent extends JobEvent {}

    /// What its creator did to one scene, or to their order. It can be undone.
    sealed interface SceneAct extends StoryboardEvent {}

    /// What came of drawing a scene's still.
    sealed interface StillEvent extends JobEvent {}

    /// A step from the approved storyboard to the film of its cut.
    sealed interface RenderingEvent extends JobEvent {}

    /// What came of a review copy.
    sealed interface ReviewEvent extends JobEvent {}

    /// A cut was named, begun or given up.
    sealed interface CutEvent extends JobEvent {}

    record JobStarted(JobId jobId, UserId owner, Brief brief, Media source) implements JobCourse {}

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
                PitchingEvent {}

    record DirectorSelected(JobId jobId, DirectorId directorId) implements PitchingEvent {}

    record StoryboardDrafted(JobId jobId, List<SceneDraft> scenes) implements StoryboardEvent {}

    record SceneEdited(JobId jobId, SceneId sceneId, Shot shot) implements SceneAct {}

    /// @param index its place in the film, from 0
    record SceneAdded(JobId jobId, SceneDraft scene, int index) implements SceneAct {}

    record SceneRemoved(JobId jobId, SceneId sceneId) implements SceneAct {}

    record ScenesReordered(JobId jobId, List<SceneId> sceneIds) implements SceneAct {}

    record CharacterLocked(JobId jobId, SceneId sceneId) implements SceneAct {}

    record CharacterUnlocked(JobId jobId, SceneId sceneId) implements SceneAct {}

    record SceneRegenerationRequested(JobId jobId, SceneId sceneId, int take, String prompt) implements SceneAct {}

    record SceneFrameGenerated(JobId jobId, SceneId sceneId, int take, Media frame) implements StillEvent {}

    /// @param reason in words for the creator
    record SceneGenerationFailed(JobId jobId, SceneId sceneId, int take, String reason) implements StillEvent {}

    /// A result that came when another take, or no scene, stood in its place: kept, but not used.
    ///
    /// @param take that it was brought for; empty in logs of old
    record AlternateKept(JobId jobId, SceneId sceneId, Media media, Optional<Integer> take) implements StillEvent {

        public AlternateKept(JobId jobId, SceneId sceneId, Media media) {
            this(jobId, sceneId, media, Optional.empty());
        }
    }

    /// An earlier take was taken back.
    ///
    /// @param crop the take whose crop of the picture it shows
    /// @param prompt that the still was drawn from
    record TakeChosen(JobId jobId, SceneId sceneId, int take, int crop, String prompt, Media still)
            implements
                SceneAct {}

    /// The storyboard is as it was at an earlier version of the job.
    record StoryboardRestored(JobId jobId, long toVersion, Restoration storyboard) implements StoryboardEvent {}

    /// @param attempt how often the job was retried before
    /// @param toRender the scenes that need a new clip, in the order of the film
    /// @param look how the cut is drawn; absent before looks were recorded, when it was the first
    record StoryboardApproved(JobId jobId, int cut, int attempt, List<SceneId> toRender, Optional<Look> look)
            implements
                RenderingEvent {}

    /// @param fingerprint of the scene that the clip shows
    /// @param remaining how many scenes of this cut still have to be rendered
    record SceneRendered(
            JobId jobId, int cut, int attempt, SceneId sceneId, String fingerprint, Media clip, int remaining)
            implements
                RenderingEvent {}

    record FilmAssembled(JobId jobId, int cut, Film film) implements RenderingEvent {}

    /// A copy of the finished film with notes on it was asked for.
    record ReviewCopyRequested(JobId jobId, int cut) implements ReviewEvent {}

    record ReviewCopyMade(JobId jobId, int cut, Media copy) implements ReviewEvent {}

    /// @param reason in words for the creator
    record ReviewCopyFailed(JobId jobId, int cut, String reason) implements ReviewEvent {}

    record CutNamed(JobId jobId, int cut, String name) implements CutEvent {}

    /// @param cut the one that begins
    /// @param fromCut whose storyboard it begins with; empty for the one that stands
    /// @param storyboard how it becomes that one again
    record StoryboardReopened(
            JobId jobId, int cut, Optional<Integer> fromCut, Optional<Restoration> storyboard)
            implements
                CutEvent {

        public StoryboardReopened(JobId jobId, int cut) {
            this(jobId, cut, Optional.empty(), Optional.empty());
        }
    }

    /// A later cut was cancelled, and the film of an earlier one stands again.
    ///
    /// @param cut the one that was given up
    /// @param backTo the cut whose film stands
    /// @param storyboard how the storyboard becomes that film's again
    record CutAbandoned(JobId jobId, int cut, int backTo, Restoration storyboard) implements CutEvent {}

    /// A job without a film was cancelled; one with a film in logs of old.
    record JobCancelled(JobId jobId) implements JobCourse {}

    /// @param reason in words for the creator
    record JobFailed(JobId jobId, JobStep step, String reason) implements JobCourse {}

    /// @param attempt how often the job was retried, this time included
    /// @param toRender the scenes that still need a clip; empty unless the step is to render
    record JobRetried(JobId jobId, JobStep step, int cut, int attempt, List<SceneId> toRender) implements JobCourse {}

    record JobDeleted(JobId jobId) implements JobCourse {}
}
