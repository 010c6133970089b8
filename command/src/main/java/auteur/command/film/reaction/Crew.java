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
import auteur.command.film.reaction.FilmStep.AnalysePicture;
import auteur.command.film.reaction.FilmStep.AssembleFilm;
import auteur.command.film.reaction.FilmStep.DraftStoryboard;
import auteur.command.film.reaction.FilmStep.DrawFrame;
import auteur.command.film.reaction.FilmStep.EraseMedia;
import auteur.command.film.reaction.FilmStep.LearnFromChoice;
import auteur.command.film.reaction.FilmStep.MakeReviewCopy;
import auteur.command.film.reaction.FilmStep.RenderClip;
import auteur.command.work.StepWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// Does the long work on films.
@Component
class Crew implements StepWork<FilmStep> {

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

    @Override
    public Class<FilmStep> steps() {
        return FilmStep.class;
    }

    @Override
    public void perform(FilmStep step) {
        Results.causedBy(step, () -> performed(step));
    }

    private void performed(FilmStep step) {
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

    @Override
    public void giveUp(FilmStep step, String reason) {
        Results.causedBy(step, () -> givenUp(step, reason));
    }

    private void givenUp(FilmStep step, String reason) {
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
