package auteur.infra.work;

import auteur.command.film.reaction.Step;
import java.util.Locale;

/// What a creator is told when a step kept failing for a reason that is ours, not theirs.
final class StepReasons {

    private StepReasons() {}

    static String of(Step step, int tries) {
        return String.format(Locale.ROOT,
                "%s failed %d times. This is a fault of the studio, not of your picture: try again in a while.",
                nameOf(step), tries);
    }

    static String ofUnstorable(Step step) {
        return nameOf(step)
                + " came to a result that cannot be kept. This is a fault of the studio: try another picture.";
    }

    private static String nameOf(Step step) {
        return switch (step) {
            case Step.AnalysePicture _ -> "Looking at the picture";
            case Step.LearnFromChoice _ -> "Learning from the choice";
            case Step.DraftStoryboard _ -> "Drafting the storyboard";
            case Step.DrawFrame _ -> "Drawing the frame";
            case Step.RenderClip _ -> "Rendering a scene";
            case Step.AssembleFilm _ -> "Assembling the film";
            case Step.MakeReviewCopy _ -> "Making the review copy";
            case Step.EraseMedia _ -> "Erasing the media";
        };
    }
}
