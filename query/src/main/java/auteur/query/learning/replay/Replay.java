package auteur.query.learning.replay;

import auteur.query.ViewJson;
import auteur.query.learning.LearnedChoices;
import auteur.query.learning.LearningRange;
import auteur.query.learning.RecordedChoice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/// Replays recorded choices under a rule. It only reads.
@Component
public class Replay {

    private static final int BEAT = 10;

    private final LearnedChoices choices;

    Replay(LearnedChoices choices) {
        this.choices = choices;
    }

    /// What came of it.
    ///
    /// @param losses by groups of creators, for comparisons
    public record Outcome(ReplayResult result, List<GroupSum> losses) {}

    /// @param progress is told now and then how many choices are done; what it throws ends the replay
    public Outcome run(RuleSpec rule, LearningRange range, LongConsumer progress) {
        var evaluation = new Evaluation(rule.learner());
        choices.read(range, rule.order(), new Beats(evaluation, progress)::take);
        return new Outcome(evaluation.result(), evaluation.losses());
    }

    /// Names a result: the same for the same rule, range and outcome.
    public static String digest(RuleSpec rule, LearningRange range, ReplayResult result) {
        try {
            var text = rule.canonical() + "\n" + range + "\n" + ViewJson.write(result);
            var bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class Beats {

        private final Evaluation evaluation;
        private final LongConsumer progress;
        private long done;

        private Beats(Evaluation evaluation, LongConsumer progress) {
            this.evaluation = evaluation;
            this.progress = progress;
        }

        private void take(RecordedChoice choice) {
            evaluation.take(choice);
            if (++done % BEAT == 0) {
                progress.accept(done);
            }
        }
    }
}
