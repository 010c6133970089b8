package auteur.query.learning.replay;

import auteur.command.taste.Choice;
import auteur.query.learning.RecordedChoice;
import java.util.Arrays;

final class UniformLearner implements Learner {

    @Override
    public double[] predict(RecordedChoice recorded, Choice choice) {
        var even = new double[choice.options()];
        Arrays.fill(even, 1.0 / even.length);
        return even;
    }

    @Override
    public void learn(RecordedChoice recorded, Choice choice, double[] predicted) {}
}
