package auteur.query.learning.replay;

import auteur.command.taste.Choice;
import auteur.query.learning.RecordedChoice;
import auteur.query.learning.replay.ReplayResult.CurvePoint;
import auteur.query.learning.replay.ReplayResult.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Tries a learner prequentially (Dawid 1984): it predicts each choice, is told what was chosen, and learns.
final class Evaluation {

    private static final int LONGEST_CURVE = 100;
    private static final int MOST_COHORTS = 240;
    private static final String OTHER_COHORTS = "other";

    private final Learner learner;
    private final Tally overall = new Tally();
    private final Bootstrap bootstrap = new Bootstrap();
    private final Propensity propensity = new Propensity();
    private final Calibration calibration = new Calibration();
    private final Timeline timeline = new Timeline();
    private final List<Tally> curve = Stream.generate(Tally::new).limit(LONGEST_CURVE + 1).toList();
    private final SortedMap<String, Tally> cohorts = new TreeMap<>();
    private final Map<UUID, Integer> known = new HashMap<>();

    Evaluation(Learner learner) {
        this.learner = learner;
    }

    void take(RecordedChoice recorded) {
        var choice = recorded.choice();
        var probabilities = learner.predict(recorded, choice);
        count(recorded, choice, probabilities);
        learner.learn(recorded, choice, probabilities);
        learner.weights().ifPresent(weights -> timeline.move(recorded, weights));
    }

    ReplayResult result() {
        var byCohort = new TreeMap<String, Figures>();
        cohorts.forEach((cohort, tally) -> byCohort.put(cohort, tally.figures()));
        return new ReplayResult(
                overall.choices(),
                known.size(),
                overall.figures(),
                bootstrap.interval(Tally::loss),
                bootstrap.interval(Tally::first),
                propensity.weighted(),
                calibration.bins(),
                curve(),
                byCohort,
                timeline.points());
    }

    List<GroupSum> losses() {
        return bootstrap.losses();
    }

    private void count(RecordedChoice recorded, Choice choice, double[] probabilities) {
        var predicted = probabilities[choice.chosen()];
        var place = Place.of(probabilities, choice.chosen());
        overall.add(predicted, place);
        bootstrap.add(recorded.user(), predicted, place);
        propensity.add(recorded.shownProbability(), predicted, place);
        calibration.add(probabilities, choice.chosen());
        timeline.add(recorded, predicted, place);
        cohort(recorded.cohort()).add(predicted, place);
        var before = known.merge(recorded.user(), 1, Integer::sum) - 1;
        curve.get(Math.min(before, LONGEST_CURVE)).add(predicted, place);
    }

    private Tally cohort(String name) {
        var isRoom = cohorts.containsKey(name) || cohorts.size() < MOST_COHORTS;
        return cohorts.computeIfAbsent(isRoom ? name : OTHER_COHORTS, _ -> new Tally());
    }

    private List<CurvePoint> curve() {
        var points = new ArrayList<CurvePoint>();
        for (var before = 0; before < curve.size(); before++) {
            if (curve.get(before).choices() > 0) {
                points.add(new CurvePoint(before, curve.get(before).figures()));
            }
        }
        return points;
    }
}
