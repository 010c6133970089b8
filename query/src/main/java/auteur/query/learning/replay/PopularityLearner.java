package auteur.query.learning.replay;

import auteur.command.taste.Choice;
import auteur.query.learning.RecordedChoice;
import java.util.HashMap;
import java.util.Map;

/// Each director counts as chosen once before anything is known, so that nobody is impossible.
final class PopularityLearner implements Learner {

    private final Map<String, Long> chosen = new HashMap<>();

    @Override
    public double[] predict(RecordedChoice recorded, Choice choice) {
        var shares = recorded.directors().stream()
                .mapToDouble(director -> chosen.getOrDefault(director, 0L) + 1)
                .toArray();
        var sum = 0.0;
        for (var share : shares) {
            sum += share;
        }
        for (var option = 0; option < shares.length; option++) {
            shares[option] /= sum;
        }
        return shares;
    }

    @Override
    public void learn(RecordedChoice recorded, Choice choice, double[] predicted) {
        chosen.merge(recorded.director(), 1L, Long::sum);
    }
}
