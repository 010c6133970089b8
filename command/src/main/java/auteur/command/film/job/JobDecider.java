package auteur.command.film.job;

import auteur.command.film.job.Job.Cancelled;
import auteur.command.film.job.Job.Completed;
import auteur.command.film.job.Job.Deleted;
import auteur.command.film.job.Job.Failed;
import auteur.command.film.job.Job.Pitching;
import auteur.command.film.job.Job.Rendering;
import auteur.command.film.job.Job.StoryboardReview;
import auteur.command.film.job.Job.Storyboarding;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.JobRejection.Reason;
import auteur.command.film.job.scene.SceneId;
import java.util.List;
import java.util.Optional;

/// Decides what a command makes of a job.
final class JobDecider {

    private JobDecider() {}

    /// What starting a job makes happen.
    static List<JobEvent> start(StartJob start) {
        return List.of(new JobStarted(start.jobId(), start.owner(), start.brief(), start.source()));
    }

    /// What a command makes happen to a job; nothing when it changes nothing.
    ///
    /// @throws JobRejection when the job refuses
    static List<JobEvent> decide(JobCommand command, Job job) {
        if (job instanceof Deleted && !(command instanceof CrewResult)) {
            throw refusal(Reason.JOB_DELETED, job);
        }
        return switch (command) {
            case StartJob _ -> throw refusal(Reason.ALREADY_STARTED, job);
            case SelectDirector select -> select(select, job);
            case StoryboardEdit edit -> StoryboardDecider.decide(edit, inReview(job));
            case CrewResult result -> CrewDecider.decide(result, job);
            case ApproveStoryboard _ -> approve(inReview(job));
            case ReopenStoryboard reopen -> reopen(reopen, job);
            case RequestReviewCopy request -> copy(request, job);
            case NameCut name -> name(name, job);
            case CancelJob cancel -> cancel(cancel, job);
            case RetryJob _ -> retry(job);
            case DeleteJob delete -> delete(delete, job);
        };
    }

    static JobRejection refusal(Reason reason, Job job) {
        return new JobRejection(reason, job.stage());
    }

    private static List<JobEvent> select(SelectDirector select, Job job) {
        if (!(job instanceof Pitching(var made)) || made.casting().pitches().isEmpty()) {
            throw refusal(Reason.WRONG_STAGE, job);
        }
        if (made.casting().pitches().stream()
                .noneMatch(pitch -> pitch.directorId().equals(select.directorId()))) {
            throw refusal(Reason.UNKNOWN_DIRECTOR, job);
        }
        return List.of(new DirectorSelected(select.jobId(), select.directorId()));
    }

    private static StoryboardReview inReview(Job job) {
        if (job instanceof StoryboardReview review) {
            return review;
        }
        throw refusal(Reason.WRONG_STAGE, job);
    }

    private static List<JobEvent> approve(StoryboardReview review) {
        var made = review.production();
        if (made.storyboard().isEmpty()) {
            throw refusal(Reason.EMPTY_STORYBOARD, review);
        }
        var look = Look.NEWEST;
        return List.of(new StoryboardApproved(
                made.jobId(), made.cut(), made.attempt(), made.inLook(look).unrendered(), Optional.of(look)));
    }

    private static List<JobEvent> reopen(ReopenStoryboard reopen, Job job) {
        var made = job.production();
        var isReopenable = job instanceof Completed
                || (job instanceof Cancelled && made.cuts().newestFilm().isPresent());
        if (!isReopenable) {
            throw refusal(Reason.WRONG_STAGE, job);
        }
        var fromCut = reopen.fromCut().or(() -> newestFilm(job));
        fromCut.ifPresent(cut -> requireFinished(cut, job));
        return List.of(new StoryboardReopened(
                reopen.jobId(),
                made.cuts().last() + 1,
                fromCut,
                fromCut.map(cut -> Restoration.of(made.cuts().get(cut).storyboard(), made.inLook(Look.NEWEST)))));
    }

    /// What was left of the last cut of a cancelled job stands half done; its newest film is whole.
    private static Optional<Integer> newestFilm(Job job) {
        return job instanceof Cancelled(var made) ? made.cuts().newestFilm() : Optional.empty();
    }

    private static List<JobEvent> name(NameCut name, Job job) {
        var made = job.production();
        requireFinished(name.cut(), job);
        return made.cuts().get(name.cut()).name().equals(name.name())
                ? List.of()
                : List.of(new CutNamed(name.jobId(), name.cut(), name.name()));
    }

    private static void requireFinished(int cut, Job job) {
        var finished = job.production().cuts().finished();
        if (finished.isEmpty()) {
            throw refusal(Reason.WRONG_STAGE, job);
        }
        if (!finished.containsKey(cut)) {
            throw refusal(Reason.UNKNOWN_CUT, job);
        }
    }

    private static List<JobEvent> copy(RequestReviewCopy request, Job job) {
        if (job instanceof Completed(var made, var hasReviewCopy)) {
            return hasReviewCopy ? List.of() : List.of(new ReviewCopyRequested(request.jobId(), made.cut()));
        }
        throw refusal(Reason.WRONG_STAGE, job);
    }

    private static List<JobEvent> cancel(CancelJob cancel, Job job) {
        return switch (job) {
            case Pitching _,Storyboarding _,StoryboardReview _,Rendering _,Failed _ ->
                job.production()
                        .cuts()
                        .newestFilm()
                        .<List<JobEvent>>map(film -> List.of(abandoned(film, job.production())))
                        .orElse(List.of(new JobCancelled(cancel.jobId())));
            case Cancelled _ -> List.of();
            case Completed _,Deleted _ -> throw refusal(Reason.WRONG_STAGE, job);
        };
    }

    private static CutAbandoned abandoned(int film, Production made) {
        var standing = made.cuts().get(film);
        return new CutAbandoned(
                made.jobId(), made.cut(), film, Restoration.of(standing.storyboard(), made.inLook(standing.look())));
    }

    private static List<JobEvent> retry(Job job) {
        if (!(job instanceof Failed(var made, var step))) {
            throw refusal(Reason.WRONG_STAGE, job);
        }
        var isFilming = step.stage() == JobStage.RENDERING;
        var toRender = isFilming ? made.unrendered() : List.<SceneId>of();
        var resumed = !isFilming ? step : toRender.isEmpty() ? JobStep.ASSEMBLE : JobStep.RENDER;
        return List.of(new JobRetried(made.jobId(), resumed, made.cut(), made.attempt() + 1, toRender));
    }

    private static List<JobEvent> delete(DeleteJob delete, Job job) {
        if (!job.stage().isAtRest()) {
            throw refusal(Reason.WRONG_STAGE, job);
        }
        return List.of(new JobDeleted(delete.jobId()));
    }
}
