package auteur.command.film.job;

import auteur.command.Beginning;
import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.Media;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureReading;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be wished of a job: by its creator, or by the studio's own crew.
public sealed interface JobCommand {

    JobId jobId();

    /// An edit of the storyboard, possible while it is under review.
    sealed interface StoryboardEdit extends JobCommand {}

    /// What the studio's own crew brings back from a step of long work.
    sealed interface CrewResult extends JobCommand {}

    record StartJob(@TargetAggregateIdentifier JobId jobId, UserId owner, Brief brief, Media source)
            implements
                JobCommand,
                Beginning {}

    record SelectDirector(@TargetAggregateIdentifier JobId jobId, DirectorId directorId) implements JobCommand {}

    /// @param after the scene that it follows; the end of the film when empty
    record AddScene(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, Shot shot, Optional<SceneId> after)
            implements
                StoryboardEdit {}

    record EditScene(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, Shot.Changes changes)
            implements
                StoryboardEdit {}

    record RemoveScene(@TargetAggregateIdentifier JobId jobId, SceneId sceneId) implements StoryboardEdit {}

    /// @param sceneIds every scene of the storyboard, once
    record ReorderScenes(@TargetAggregateIdentifier JobId jobId, List<SceneId> sceneIds) implements StoryboardEdit {}

    record LockCharacter(@TargetAggregateIdentifier JobId jobId, SceneId sceneId) implements StoryboardEdit {}

    record UnlockCharacter(@TargetAggregateIdentifier JobId jobId, SceneId sceneId) implements StoryboardEdit {}

    /// @param prompt replaces the scene's prompt when given; without it, one that is out of date is renewed
    record RegenerateScene(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, Optional<String> prompt)
            implements
                StoryboardEdit {}

    /// Draws several scenes anew.
    record RedrawScenes(@TargetAggregateIdentifier JobId jobId, List<SceneId> sceneIds) implements StoryboardEdit {}

    /// Draws all scenes anew whose still no longer shows what they say.
    record RedrawOutdated(@TargetAggregateIdentifier JobId jobId) implements StoryboardEdit {}

    record RemoveScenes(@TargetAggregateIdentifier JobId jobId, List<SceneId> sceneIds) implements StoryboardEdit {}

    record LockCharacters(@TargetAggregateIdentifier JobId jobId, List<SceneId> sceneIds, boolean locked)
            implements
                StoryboardEdit {}

    /// Takes an earlier still back.
    record ChooseTake(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, int take) implements StoryboardEdit {}

    /// Undoes what came after a version of the job.
    ///
    /// @param storyboard as the log has it at that version; empty when it has none
    record RestoreStoryboard(
            @TargetAggregateIdentifier JobId jobId, long toVersion, Optional<List<Scene>> storyboard)
            implements
                StoryboardEdit {}

    record ApproveStoryboard(@TargetAggregateIdentifier JobId jobId) implements JobCommand {}

    /// @param fromCut the finished cut to begin with; the storyboard as it stands when empty
    record ReopenStoryboard(@TargetAggregateIdentifier JobId jobId, Optional<Integer> fromCut) implements JobCommand {

        public ReopenStoryboard(JobId jobId) {
            this(jobId, Optional.empty());
        }
    }

    /// @param name empty to take the name away, up to [#LONGEST_NAME] characters
    record NameCut(@TargetAggregateIdentifier JobId jobId, int cut, String name) implements JobCommand {

        public static final int LONGEST_NAME = 80;
    }

    /// A wish for a copy of the finished film that carries slate, time code and captions.
    record RequestReviewCopy(@TargetAggregateIdentifier JobId jobId) implements JobCommand {}

    record CancelJob(@TargetAggregateIdentifier JobId jobId) implements JobCommand {}

    record RetryJob(@TargetAggregateIdentifier JobId jobId) implements JobCommand {}

    record DeleteJob(@TargetAggregateIdentifier JobId jobId) implements JobCommand {}

    record PresentPitches(@TargetAggregateIdentifier JobId jobId, PictureReading reading, List<Pitch> pitches)
            implements
                CrewResult {}

    record PresentStoryboard(@TargetAggregateIdentifier JobId jobId, List<SceneDraft> scenes) implements CrewResult {}

    record DeliverFrame(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, int take, Media frame)
            implements
                CrewResult {}

    record ReportFrameFailure(@TargetAggregateIdentifier JobId jobId, SceneId sceneId, int take, String reason)
            implements
                CrewResult {}

    record DeliverClip(
            @TargetAggregateIdentifier JobId jobId, int cut, SceneId sceneId, String fingerprint, Media clip)
            implements
                CrewResult {}

    record DeliverFilm(@TargetAggregateIdentifier JobId jobId, int cut, Film film) implements CrewResult {}

    record DeliverReviewCopy(@TargetAggregateIdentifier JobId jobId, int cut, Media copy) implements CrewResult {}

    record ReportReviewCopyFailure(@TargetAggregateIdentifier JobId jobId, int cut, String reason)
            implements
                CrewResult {}

    /// A step has failed for good.
    ///
    /// @param cut the one the step worked for
    /// @param attempt the one the step worked in, so that an old failure does not stop a newer attempt
    record GiveUp(@TargetAggregateIdentifier JobId jobId, JobStep step, int cut, int attempt, String reason)
            implements
                CrewResult {}
}
