package auteur.query.film.job;

import auteur.command.film.job.Brief;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.CutAbandoned;
import auteur.command.film.job.JobEvent.CutEvent;
import auteur.command.film.job.JobEvent.JobCancelled;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.film.job.JobEvent.JobFailed;
import auteur.command.film.job.JobEvent.JobRetried;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.JobEvent.PitchingEvent;
import auteur.command.film.job.JobEvent.RenderingEvent;
import auteur.command.film.job.JobEvent.ReviewEvent;
import auteur.command.film.job.JobEvent.StillEvent;
import auteur.command.film.job.JobEvent.StoryboardEvent;
import auteur.command.film.job.JobStage;
import auteur.query.AssetUrls;
import auteur.query.JobRecords;
import auteur.query.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A job's view in parts, each of which knows how an event changes it. [JobView] is the same in the flat form that clients and the table know.
record JobFold(
        UUID jobId,
        long version,
        long position,
        JobStage stage,
        Brief brief,
        String sourceImageUrl,
        Casting casting,
        Board board,
        Screening screening,
        Cost cost,
        @Nullable String errorMessage,
        Times times) {

    /// The view after a job's events, oldest first; empty before the first.
    static Optional<JobView> of(List<Recorded<JobEvent>> history) {
        Optional<JobView> view = Optional.empty();
        for (var recorded : history) {
            view = JobView.after(view, recorded);
        }
        return view;
    }

    static JobView begin(JobStarted started, Recorded<JobEvent> recorded) {
        return new JobFold(
                started.jobId().value(),
                recorded.version(),
                recorded.position(),
                JobStage.PITCHING,
                started.brief(),
                AssetUrls.of(started.source()),
                Casting.NONE,
                Board.EMPTY,
                Screening.NONE,
                Cost.NONE,
                null,
                Times.startedAt(recorded.at())).view();
    }

    static JobView after(JobView view, Recorded<JobEvent> recorded) {
        return of(view).after(recorded).view();
    }

    private static JobFold of(JobView view) {
        return new JobFold(
                view.jobId(),
                view.version(),
                view.position(),
                view.stage(),
                new Brief(view.title(), view.prompt(), view.language(), view.sceneCount(), view.referenceAssets()),
                view.sourceImageUrl(),
                Casting.of(view),
                Board.of(view),
                Screening.of(view),
                Cost.of(view),
                view.errorMessage(),
                Times.of(view));
    }

    private JobFold after(Recorded<JobEvent> recorded) {
        var event = recorded.event();
        var next = JobRecords.stageOf(recorded).orElse(stage);
        return new JobFold(
                jobId,
                recorded.version(),
                recorded.position(),
                next,
                brief,
                sourceImageUrl,
                casting.after(event),
                board.after(event),
                screening.after(event, recorded.at(), board.scenes()),
                cost.after(event, board.scenes()),
                errorAfter(event),
                times.moving(stage, next, recorded.at()));
    }

    private @Nullable String errorAfter(JobEvent event) {
        return switch (event) {
            case JobFailed failed -> failed.reason();
            case JobRetried _,JobCancelled _,CutAbandoned _ -> null;
            case JobStarted _,JobDeleted _ -> errorMessage;
            case PitchingEvent _,StoryboardEvent _,StillEvent _,RenderingEvent _,ReviewEvent _,CutEvent _ ->
                errorMessage;
        };
    }

    private JobView view() {
        return new JobView(
                jobId,
                version,
                position,
                stage,
                screening.cut(),
                brief.title(),
                brief.prompt(),
                brief.language(),
                brief.sceneCount(),
                brief.referenceAssets(),
                casting.qualityScore(),
                sourceImageUrl,
                casting.remasteredImageUrl(),
                casting.remasteredImageUrl() != null,
                casting.director(),
                casting.summary(),
                casting.pitches(),
                board.scenes(),
                board.filmMillis(),
                screening.filmUrl(),
                screening.subtitlesUrl(),
                screening.thumbnailUrl(),
                screening.reviewCopy(),
                Tariff.COST,
                cost.stillsDrawn(),
                cost.renderedMillis(),
                errorMessage,
                times.createdAt(),
                times.startedAt(),
                times.completedAt(),
                screening.cuts(),
                board.takes(),
                board.takesAsked());
    }
}
