package auteur.query.learning;

import auteur.command.direction.Trait;
import auteur.command.taste.Choice;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.util.Base64;

/// All numbers of a learned choice, as replays read them a million at a time: for each option the raw score, the score, the probability
/// that was shown and the traits; then the learning rate and Δθ. Stored as Base64 of big-endian doubles.
public final class ChoiceNumbers {

    private static final int TRAITS = Choice.TRAITS;
    private static final int OF_OPTION = 3 + TRAITS;
    private static final int AFTER_OPTIONS = 1 + TRAITS;

    private final double[] numbers;

    private ChoiceNumbers(double[] numbers) {
        this.numbers = numbers;
    }

    public static String write(ChoiceLearned learned) {
        var options = learned.pitches().size();
        var bytes = ByteBuffer.allocate((options * OF_OPTION + AFTER_OPTIONS) * Double.BYTES);
        for (var pitch : learned.pitches()) {
            bytes.putDouble(pitch.rawScore()).putDouble(pitch.score()).putDouble(pitch.probability());
            for (var trait : Trait.values()) {
                bytes.putDouble(pitch.traits().of(trait));
            }
        }
        bytes.putDouble(learned.learningRate());
        for (var trait : Trait.values()) {
            bytes.putDouble(learned.learningDelta().of(trait));
        }
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    public static ChoiceNumbers read(String text) {
        DoubleBuffer doubles = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asDoubleBuffer();
        var numbers = new double[doubles.remaining()];
        doubles.get(numbers);
        return new ChoiceNumbers(numbers);
    }

    public int options() {
        return (numbers.length - AFTER_OPTIONS) / OF_OPTION;
    }

    public double rawScore(int option) {
        return numbers[option * OF_OPTION];
    }

    public double score(int option) {
        return numbers[option * OF_OPTION + 1];
    }

    /// With which the studio expected the option to be chosen, as the creator was shown it.
    public double probability(int option) {
        return numbers[option * OF_OPTION + 2];
    }

    public double trait(int option, int trait) {
        return numbers[option * OF_OPTION + 3 + trait];
    }

    public double learningRate() {
        return numbers[options() * OF_OPTION];
    }

    public double delta(int trait) {
        return numbers[options() * OF_OPTION + 1 + trait];
    }

    Choice choice(int chosen) {
        var raw = new double[options()];
        var traits = new double[raw.length * TRAITS];
        for (var option = 0; option < raw.length; option++) {
            raw[option] = rawScore(option);
            System.arraycopy(numbers, option * OF_OPTION + 3, traits, option * TRAITS, TRAITS);
        }
        return new Choice(raw, traits, chosen);
    }
}
