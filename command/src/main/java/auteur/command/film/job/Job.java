package auteur.command.film.job;

import auteur.command.film.job.JobEvent.AlternateKept;
import auteur.command.film.job.JobEvent.CharacterLocked;
import auteur.command.film.job.JobEvent.CharacterUnlocked;
import auteur.command.film.job.JobEvent.CutAbandoned;
import auteur.command.film.job.JobEvent.CutNamed;
import auteur.command.film.job.JobEvent.DirectorSelected;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.JobEvent.FilmAssembled;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobEvent.JobFailed;
import auteur.command.film.job.JobEvent.JobRetried;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobEvent.ReviewCopyFailed;
import auteur.command.film.job.JobEvent.ReviewCopyMade;
import auteur.command.film.job.JobEvent.ReviewCopyRequested;
import auteur.command.film.job.JobEvent.SceneAdded;
import auteur.command.film.job.JobEvent.SceneEdited;
import auteur.command.film.job.JobEvent.SceneFrameGenerated;
import auteur.command.film.job.JobEvent.SceneGenerationFailed;
import auteur.command.film.job.JobEvent.SceneRegenerationRequested;
import auteur.command.film.job.JobEvent.SceneRemoved;
import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.command.film.job.JobEvent.ScenesReordered;
import auteur.command.film.job.JobEvent.StoryboardApproved;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.command.film.job.JobEvent.StoryboardReopened;
import auteur.command.film.job.JobEvent.StoryboardRestored;
import auteur.command.film.job.JobEvent.TakeChosen;
import java.util.Optional;

/// A job as its events have made it: one record per stage.
sealed interface Job {

    Production production();

    JobStage stage();

    record Pitching(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.PITCHING;
        }
    }

    record Storyboarding(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.STORYBOARDING;
        }
    }

    record StoryboardReview(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.STORYBOARD_REVIEW;
        }
    }

    record Rendering(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.RENDERING;
        }
    }

    /// @param hasReviewCopy whether one was asked for and has not failed
    record Completed(Production production, boolean hasReviewCopy) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.COMPLETED;
        }
    }

    record Failed(Production production, JobStep step) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.FAILED;
        }
    }

    record Cancelled(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.CANCELLED;
        }
    }

    record Deleted(Production production) implements Job {

        @Override
        public JobStage stage() {
            return JobStage.DELETED;
        }
    }

    /// A job after an event; never refuses, for the event has already happened.
    static Job after(Optional<Job> job, JobEvent event) {
        return event instanceof JobStarted started
                ? new Pitching(Production.of(started))
                : job.orElseThrow(() -> new IllegalStateException(event + " of a job that was not started"))
                        .after(event);
    }

    private Job after(JobEvent event) {
        var made = production();
        return switch (event) {
            case JobStarted started -> new Pitching(Production.of(started));
            case DirectorsPitched pitched -> new Pitching(made.pitched(pitched));
            case DirectorSelected selected -> new Storyboarding(made.directedBy(selected.directorId()));
            case StoryboardDrafted drafted ->
                new StoryboardReview(
                        made.drafted(drafted.scenes().stream().map(Scene::of).toList()));
            case SceneEdited e -> with(made.withScene(e.sceneId(), scene -> scene.showing(e.shot())));
            case SceneAdded added -> with(made.adding(Scene.of(added.scene()), added.index()));
            case SceneRemoved removed -> with(made.without(removed.sceneId()));
            case ScenesReordered reordered -> with(made.inOrder(reordered.sceneIds()));
            case CharacterLocked e -> with(made.withScene(e.sceneId(), scene -> scene.locked(true)));
            case CharacterUnlocked e -> with(made.withScene(e.sceneId(), scene -> scene.locked(false)));
            case SceneRegenerationRequested e -> with(made.retaking(e.sceneId(), e.take(), e.prompt()));
            case SceneFrameGenerated e ->
                with(made.with(made.rushes().bringing(e.sceneId(), e.take(), e.frame()))
                        .withScene(e.sceneId(), scene -> scene.drawn(e.frame())));
            case SceneGenerationFailed e ->
                with(made.with(made.rushes().failing(e.sceneId(), e.take(), e.reason()))
                        .withScene(e.sceneId(), Scene::failed));
            case AlternateKept kept ->
                with(made.with(kept.take()
                        .map(take -> made.rushes().bringing(kept.sceneId(), take, kept.media()))
                        .orElseGet(() -> made.rushes().bringing(kept.media()))));
            case TakeChosen e -> with(made.withScene(e.sceneId(), scene -> scene.taking(e)));
            case StoryboardRestored e -> with(made.restored(e.storyboard()));
            case StoryboardApproved e -> new Rendering(made.inLook(e.look().orElse(Look.NOTED)));
            case SceneRendered e ->
                with(made.with(made.rushes().withClip(e.sceneId(), e.fingerprint(), e.clip())));
            case FilmAssembled assembled -> new Completed(made.finishing(assembled.cut()), false);
            case ReviewCopyRequested _ -> new Completed(made, true);
            case ReviewCopyMade copied -> with(made.with(made.rushes().bringing(copied.copy())));
            case ReviewCopyFailed failed -> afterFailedCopy(failed.cut());
            case CutNamed e -> with(made.with(made.cuts().naming(e.cut(), e.name())));
            case StoryboardReopened reopened ->
                new StoryboardReview(reopened.storyboard()
                        .map(made::restored)
                        .orElse(made)
                        .beginning(reopened.cut()));
            case CutAbandoned e -> new Completed(made.restored(e.storyboard()).backTo(e.backTo()), false);
            case JobCancelled _ -> new Cancelled(made);
            case JobFailed failed -> new Failed(made, failed.step());
            case JobRetried retried -> at(retried.step().stage(), made.inAttempt(retried.attempt()));
            case JobDeleted _ -> new Deleted(made);
        };
    }

    private Job with(Production changed) {
        return switch (this) {
            case Failed failed -> new Failed(changed, failed.step());
            case Completed completed -> new Completed(changed, completed.hasReviewCopy());
            case Job other -> at(other.stage(), changed);
        };
    }

    private Job afterFailedCopy(int cut) {
        return this instanceof Completed(var made, _) && made.cut() == cut ? new Completed(made, false) : this;
    }

    private static Job at(JobStage stage, Production production) {
        return switch (stage) {
            case PITCHING -> new Pitching(production);
            case STORYBOARDING -> new Storyboarding(production);
            case STORYBOARD_REVIEW -> new StoryboardReview(production);
            case RENDERING -> new Rendering(production);
            case COMPLETED -> new Completed(production, false);
            case CANCELLED -> new Cancelled(production);
            case DELETED -> new Deleted(production);
            case FAILED -> throw new IllegalArgumentException("a failed job names its step");
        };
    }
}
