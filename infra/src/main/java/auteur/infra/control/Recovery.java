package auteur.infra.control;

import auteur.command.JobId;
import auteur.command.film.job.JobCommand.CancelJob;
import auteur.command.film.job.JobCommand.RegenerateScene;
import auteur.command.film.job.JobCommand.RetryJob;
import auteur.command.film.job.JobStage;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import auteur.command.film.job.Scene;
import auteur.command.film.job.scene.SceneStatus;
import auteur.command.film.reaction.MissingSteps;
import auteur.command.work.WorkQueue;
import auteur.query.control.inspection.Standing;
import auteur.query.control.inspection.WatchedJob;
import java.util.List;
import java.util.Optional;

/// What it takes for a job to go on, or to end.
final class Recovery {

    private final Productions productions;
    private final WorkQueue work;
    private final StepTable steps;

    Recovery(Productions productions, WorkQueue work, StepTable steps) {
        this.productions = productions;
        this.work = work;
        this.steps = steps;
    }

    /// Answers whether there was anything to do.
    boolean recover(Actor actor, WatchedJob watched) {
        var job = new JobId(watched.jobId());
        var triedNow = steps.tryNow(Optional.empty(), Optional.of(job)) > 0;
        if (watched.stage() == JobStage.FAILED) {
            actor.send(new RetryJob(job));
            return true;
        }
        var production = productions.find(job);
        var undrawn = production.map(Recovery::undrawn).orElse(List.of());
        undrawn.forEach(scene -> actor.send(new RegenerateScene(job, scene.sceneId(), Optional.empty())));
        var missing = production
                .filter(_ -> watched.state() == Standing.STUCK)
                .map(made -> MissingSteps.of(made, watched.stage()))
                .orElse(List.of());
        missing.forEach(work::add);
        return triedNow || !undrawn.isEmpty() || !missing.isEmpty();
    }

    boolean cancel(Actor actor, WatchedJob watched) {
        actor.send(new CancelJob(new JobId(watched.jobId())));
        return true;
    }

    private static List<Scene> undrawn(Production production) {
        return production.storyboard().stream().filter(scene -> scene.status() == SceneStatus.FAILED).toList();
    }
}
