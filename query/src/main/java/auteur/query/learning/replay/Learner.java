package auteur.query.learning.replay;

import auteur.command.taste.Choice;
import auteur.query.learning.RecordedChoice;
import java.util.Optional;

/// A rule at work on one choice after the other.
interface Learner {

    /// The probability of each option, before it is known which was chosen.
    double[] predict(RecordedChoice recorded, Choice choice);

    /// @param predicted what [#predict] said of this choice
    void learn(RecordedChoice recorded, Choice choice, double[] predicted);

    /// The weights of the creator who made the last choice; empty for a rule that has none.
    default Optional<double[]> weights() {
        return Optional.empty();
    }
}
