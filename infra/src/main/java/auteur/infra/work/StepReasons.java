package auteur.infra.work;

import auteur.command.work.Step;
import java.util.Locale;

/// What a creator is told when a step kept failing for a reason that is ours, not theirs.
final class StepReasons {

    private StepReasons() {}

    static String of(Step step, int tries) {
        return String.format(Locale.ROOT,
                "%s failed %d times. This is a fault of the studio, not of your picture: try again in a while.",
                step.words(), tries);
    }

    static String ofUnstorable(Step step) {
        return step.words()
                + " came to a result that cannot be kept. This is a fault of the studio: try another picture.";
    }
}
