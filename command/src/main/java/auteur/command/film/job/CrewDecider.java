package auteur.command.film.job;

import auteur.command.film.job.Job.Cancelled;
import auteur.command.film.job.Job.Completed;
import auteur.command.film.job.Job.Deleted;
import auteur.command.film.job.Job.Failed;
import auteur.command.film.job.Job.Pitching;
import auteur.command.film.job.Job.Rendering;
import auteur.command.film.job.Job.Storyboarding;
import auteur.command.film.job.JobCommand.*;
import auteur.command.film.job.JobEvent.*;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.SceneStatus;
import java.util.List;
import java.util.Optional;

/// Decides what a result of the crew's work changes. A result is never refused: one that arrives twice or is no longer
/// wanted changes nothing, one that newer work has overtaken is kept as an alternate.
final class CrewDecider {

    private CrewDecider() {}

    static List<JobEvent> decide(CrewResult result, Job job) {
        if (job instanceof Cancelled || job instanceof Deleted) {
            return List.of();
        }
        return switch (result) {
            case PresentPitches present ->
                job instanceof Pitching(var made) && made.casting().pitches().isEmpty()
                        ? List.of(pitched(present))
                        : List.of();
            case PresentStoryboard present ->
                job instanceof Storyboarding
                        ? List.of(new StoryboardDrafted(present.jobId(), present.scenes()))
                        : List.of();
            case DeliverFrame deliver -> frame(deliver, job.production());
            case ReportFrameFailure report ->
                awaited(report.sceneId(), report.take(), job.production())
                        .<List<JobEvent>>map(_ -> List.of(new SceneGenerationFailed(
                                report.jobId(), report.sceneId(), report.take(), report.reason())))
                        .orElse(List.of());
            case DeliverClip deliver -> clip(deliver, job);
            case DeliverFilm deliver ->
                job instanceof Rendering(var made) && made.cut() == deliver.cut()
                        ? List.of(new FilmAssembled(deliver.jobId(), deliver.cut(), deliver.film()))
                        : List.of();
            case DeliverReviewCopy deliver ->
                job.production().rushes().delivered().contains(deliver.copy().assetId())
                        ? List.of()
                        : List.of(new ReviewCopyMade(deliver.jobId(), deliver.cut(), deliver.copy()));
            case ReportReviewCopyFailure report ->
                job instanceof Completed(var made, var hasReviewCopy) && made.cut() == report.cut() && !hasReviewCopy
                        ? List.of()
                        : List.of(new ReviewCopyFailed(report.jobId(), report.cut(), report.reason()));
            case GiveUp giveUp -> giveUp(giveUp, job);
        };
    }

    private static DirectorsPitched pitched(PresentPitches present) {
        var reading = present.reading();
        return new DirectorsPitched(
                present.jobId(),
                reading.analysis(),
                reading.qualityScore(),
                reading.summary(),
                reading.remastered(),
                present.pitches());
    }

    private static List<JobEvent> frame(DeliverFrame deliver, Production made) {
        if (awaited(deliver.sceneId(), deliver.take(), made).isPresent()) {
            return List.of(
                    new SceneFrameGenerated(deliver.jobId(), deliver.sceneId(), deliver.take(), deliver.frame()));
        }
        var isShown = made.scene(deliver.sceneId())
                .filter(scene -> scene.take() == deliver.take())
                .isPresent();
        var isAlternate = !isShown
                && made.rushes().take(deliver.sceneId(), deliver.take()).isPresent()
                && !made.rushes().delivered().contains(deliver.frame().assetId());
        return isAlternate
                ? List.of(new AlternateKept(
                        deliver.jobId(), deliver.sceneId(), deliver.frame(), Optional.of(deliver.take())))
                : List.of();
    }

    private static Optional<Scene> awaited(SceneId id, int take, Production made) {
        return made.scene(id).filter(scene -> scene.take() == take && scene.status() == SceneStatus.GENERATING);
    }

    private static List<JobEvent> clip(DeliverClip deliver, Job job) {
        var made = job.production();
        var isWanted = (job instanceof Rendering || job instanceof Failed) && made.cut() == deliver.cut();
        var scene = made.scene(deliver.sceneId())
                .filter(s -> s.fingerprint(made.look()).equals(deliver.fingerprint()))
                .filter(s -> made.clipOf(s).isEmpty());
        if (!isWanted || scene.isEmpty()) {
            return List.of();
        }
        return List.of(new SceneRendered(
                deliver.jobId(),
                deliver.cut(),
                made.attempt(),
                deliver.sceneId(),
                deliver.fingerprint(),
                deliver.clip(),
                made.unrendered().size() - 1));
    }

    private static List<JobEvent> giveUp(GiveUp giveUp, Job job) {
        var made = job.production();
        var isCurrent = job.stage() == giveUp.step().stage()
                && made.cut() == giveUp.cut()
                && made.attempt() == giveUp.attempt();
        return isCurrent && !isDone(giveUp.step(), made)
                ? List.of(new JobFailed(giveUp.jobId(), giveUp.step(), giveUp.reason()))
                : List.of();
    }

    /// Whether a second run of the step has succeeded where the first gave up.
    private static boolean isDone(JobStep step, Production made) {
        return switch (step) {
            case PITCH -> !made.casting().pitches().isEmpty();
            case RENDER -> made.unrendered().isEmpty();
            case DRAFT, ASSEMBLE -> false;
        };
    }
}
