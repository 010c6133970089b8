package auteur.infra.projection;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.direction.Pitch;
import auteur.command.film.job.JobEvent;
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
import auteur.command.film.job.JobEvent.SceneRendered;
import auteur.command.film.job.JobEvent.StoryboardApproved;
import auteur.command.film.job.JobEvent.StoryboardDrafted;
import auteur.command.film.job.JobEvent.StoryboardReopened;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Look;
import auteur.command.film.job.scene.SceneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One job's life by chance, an event at a time, such as the deciders would allow it.
final class RandomFilm {

    private final Props props;
    private final JobId job;
    private final UserId owner;
    private final RandomStoryboard storyboard;
    private final List<SceneId> toRender = new ArrayList<>();
    private List<Pitch> pitches = List.of();
    private Optional<DirectorSelected> choice = Optional.empty();
    private JobStage stage = JobStage.PITCHING;
    private JobStep failedAt = JobStep.PITCH;
    private boolean isStarted;
    private boolean isOver;
    private int cut = 1;
    private int lastCut = 1;
    private int newestFilm;
    private int attempt;

    RandomFilm(Props props, UserId owner) {
        this.props = props;
        this.job = new JobId(props.id());
        this.owner = owner;
        this.storyboard = new RandomStoryboard(props, job);
    }

    JobId job() {
        return job;
    }

    UserId owner() {
        return owner;
    }

    JobStage stage() {
        return stage;
    }

    List<Pitch> pitches() {
        return pitches;
    }

    /// The choice of the director, if it has just been made.
    Optional<DirectorSelected> takeChoice() {
        var made = choice;
        choice = Optional.empty();
        return made;
    }

    /// Nothing can happen to it any more.
    boolean isOver() {
        return isOver;
    }

    JobEvent next() {
        if (!isStarted) {
            isStarted = true;
            return new JobStarted(job, owner, props.brief(), props.media(AssetType.REFERENCE_IMAGE));
        }
        if (stage != JobStage.COMPLETED && stage != JobStage.CANCELLED && props.isIn(newestFilm > 0 ? 5 : 1)) {
            return cancel();
        }
        return switch (stage) {
            case PITCHING -> pitching();
            case STORYBOARDING -> props.isIn(5) ? fail(JobStep.DRAFT) : draft();
            case STORYBOARD_REVIEW -> props.isIn(12) ? approve() : storyboard.edit();
            case RENDERING -> rendering();
            case COMPLETED ->
                props.isIn(40) ? copy() : props.isIn(60) ? reopen() : props.isIn(50) ? rename() : delete();
            case FAILED -> retry();
            case CANCELLED -> delete();
            case DELETED -> throw new IllegalStateException("Nothing happens to a deleted job");
        };
    }

    private JobEvent pitching() {
        if (props.isIn(5)) {
            return fail(JobStep.PITCH);
        }
        if (pitches.isEmpty()) {
            pitches = props.pitches();
            var remastered = props.isIn(40)
                    ? Optional.of(props.media(AssetType.REFERENCE_IMAGE))
                    : Optional.<Media>empty();
            return new DirectorsPitched(
                    job, props.analysis(), props.random().nextDouble(10), props.text(), remastered, pitches);
        }
        stage = JobStage.STORYBOARDING;
        var selected = new DirectorSelected(job, props.director());
        choice = Optional.of(selected);
        return selected;
    }

    private StoryboardDrafted draft() {
        stage = JobStage.STORYBOARD_REVIEW;
        var scenes = IntStream.rangeClosed(1, 1 + props.upTo(4)).mapToObj(props::scene).toList();
        storyboard.begin(scenes);
        return new StoryboardDrafted(job, scenes);
    }

    private StoryboardApproved approve() {
        stage = JobStage.RENDERING;
        toRender.addAll(storyboard.order().stream().filter(_ -> props.isIn(80)).toList());
        return new StoryboardApproved(job, cut, attempt, List.copyOf(toRender), Optional.of(Look.NEWEST));
    }

    private JobEvent rendering() {
        if (props.isIn(4)) {
            return fail(toRender.isEmpty() ? JobStep.ASSEMBLE : JobStep.RENDER);
        }
        if (toRender.isEmpty()) {
            stage = JobStage.COMPLETED;
            newestFilm = cut;
            return new FilmAssembled(job, cut, props.film());
        }
        var scene = toRender.remove(props.random().nextInt(toRender.size()));
        return new SceneRendered(
                job, cut, attempt, scene, props.id().toString(), props.media(AssetType.SCENE_CLIP), toRender.size());
    }

    private JobEvent copy() {
        return switch (props.upTo(3)) {
            case 0 -> new ReviewCopyFailed(job, cut, props.text());
            case 1 -> new ReviewCopyMade(job, cut, props.media(AssetType.REVIEW_COPY));
            default -> new ReviewCopyRequested(job, cut);
        };
    }

    private StoryboardReopened reopen() {
        stage = JobStage.STORYBOARD_REVIEW;
        cut = ++lastCut;
        return props.isIn(50)
                ? new StoryboardReopened(job, cut)
                : new StoryboardReopened(
                        job, cut, Optional.of(newestFilm), Optional.of(storyboard.restoration()));
    }

    private CutNamed rename() {
        return new CutNamed(job, newestFilm, props.isIn(20) ? "" : props.text());
    }

    private JobFailed fail(JobStep step) {
        stage = JobStage.FAILED;
        failedAt = step;
        return new JobFailed(job, step, props.text());
    }

    private JobRetried retry() {
        stage = failedAt.stage();
        return new JobRetried(job, failedAt, cut, ++attempt, List.copyOf(toRender));
    }

    /// A log of old has jobs that were cancelled though there was a film.
    private JobEvent cancel() {
        if (newestFilm > 0 && props.isIn(80)) {
            stage = JobStage.COMPLETED;
            toRender.clear();
            var abandoned = cut;
            cut = newestFilm;
            return new CutAbandoned(job, abandoned, cut, storyboard.restoration());
        }
        stage = JobStage.CANCELLED;
        isOver = props.isIn(50);
        return new JobCancelled(job);
    }

    private JobDeleted delete() {
        stage = JobStage.DELETED;
        isOver = true;
        return new JobDeleted(job);
    }
}
