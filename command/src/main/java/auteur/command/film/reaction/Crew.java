package auteur.command.film.reaction;

import auteur.command.JobId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.film.job.JobCommand.GiveUp;
import auteur.command.film.job.JobCommand.ReportFrameFailure;
import auteur.command.film.job.JobCommand.ReportReviewCopyFailure;
import auteur.command.film.job.JobStep;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import auteur.command.film.reaction.Step.AnalysePicture;
import auteur.command.film.reaction.Step.AssembleFilm;
import auteur.command.film.reaction.Step.DraftStoryboard;
import auteur.command.film.reaction.Step.DrawFrame;
import auteur.command.film.reaction.Step.EraseMedia;
import auteur.command.film.reaction.Step.LearnFromChoice;
import auteur.command.film.reaction.Step.MakeReviewCopy;
import auteur.command.film.reaction.Step.RenderClip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Performs the steps of long work. A step may be performed twice, or for a job that has gone on meanwhile: then its result
/// changes nothing.
@Component
public class Crew {

    private final Productions productions;
    private final PreProduction preProduction;
    private final Shooting shooting;
    private final AssetStore assets;
    private final Results results;

    Crew(
            Productions productions,
            PreProduction preProduction,
            Shooting shooting,
            AssetStore assets,
            Results results) {
        this.productions = productions;
        this.preProduction = preProduction;
        this.shooting = shooting;
        this.assets = assets;
        this.results = results;
    }

    /// Performs a step to its end. Whatever it throws is worth another try, except
    /// [auteur.command.asset.UnworkableMedia].
    public void perform(Step step) {
        Results.causedBy(step, () -> performed(step));
    }

    private void performed(Step step) {
        switch (step) {
            case AnalysePicture(var job, _) -> {
                inTheWorks(job, preProduction::pitch);
                inTheWorks(job, preProduction::illustrate);
            }
            case LearnFromChoice(var job) -> inTheWorks(job, preProduction::learn);
            case DraftStoryboard(var job, _) -> inTheWorks(job, preProduction::draft);
            case DrawFrame draw -> inTheWorks(draw.jobId(), production -> shooting.draw(production, draw));
            case RenderClip clip -> inTheWorks(clip.jobId(), production -> shooting.render(production, clip));
            case AssembleFilm film -> inTheWorks(film.jobId(), production -> shooting.assemble(production, film));
            case MakeReviewCopy(var job, var cut) -> productions.ofCut(job, cut).ifPresent(shooting::copy);
            case EraseMedia(var job) -> erase(job);
        }
    }

    /// Says that a step has failed for good.
    ///
    /// @param reason in words for the creator
    /// @throws IllegalArgumentException when the step [#mustSucceed]
    public void giveUp(Step step, String reason) {
        Results.causedBy(step, () -> givenUp(step, reason));
    }

    private void givenUp(Step step, String reason) {
        switch (step) {
            case AnalysePicture(var job, var attempt) ->
                results.bring(new GiveUp(job, JobStep.PITCH, Production.FIRST_CUT, attempt, reason));
            case DraftStoryboard(var job, var attempt) ->
                results.bring(new GiveUp(job, JobStep.DRAFT, Production.FIRST_CUT, attempt, reason));
            case DrawFrame(var job, var scene, var take) ->
                results.bring(new ReportFrameFailure(job, scene, take, reason));
            case RenderClip(var job, var cut, _, var attempt) ->
                results.bring(new GiveUp(job, JobStep.RENDER, cut, attempt, reason));
            case AssembleFilm(var job, var cut, var attempt) ->
                results.bring(new GiveUp(job, JobStep.ASSEMBLE, cut, attempt, reason));
            case MakeReviewCopy(var job, var cut) -> results.bring(new ReportReviewCopyFailure(job, cut, reason));
            case LearnFromChoice _,EraseMedia _ ->
                throw new IllegalArgumentException(step.key() + " is never given up");
        }
    }

    /// Whether a step has to be tried until it succeeds, for nobody could ask for it again.
    public static boolean mustSucceed(Step step) {
        return step instanceof LearnFromChoice || step instanceof EraseMedia;
    }

    private void inTheWorks(JobId job, Consumer<Production> work) {
        productions.find(job).ifPresent(work);
    }

    private void erase(JobId job) {
        try {
            assets.erase(Shelf.of(job));
        } catch (IOException e) {
            throw new UncheckedIOException("The media of job " + job + " could not be erased", e);
        }
    }
}
