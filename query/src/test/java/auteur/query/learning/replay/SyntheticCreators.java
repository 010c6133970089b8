package auteur.query.learning.replay;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.Director;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Framing;
import auteur.command.direction.Grade;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.Belief;
import auteur.command.taste.Choice;
import auteur.command.taste.LearningRule;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.command.taste.Taste;
import auteur.query.learning.ChoiceNumbersSample;
import auteur.query.learning.RecordedChoice;
import auteur.query.learning.synthetic.SyntheticCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/// Many creators with known tastes, who have made some choices each while the studio was learning.
final class SyntheticCreators {

    private static final Instant OPENING = Instant.parse("2026-01-05T08:00:00Z");
    private static final int DIRECTORS = 8;

    private final List<Director> directors;
    private long position;

    SyntheticCreators(long seed) {
        var random = new SplittableRandom(seed);
        directors = IntStream.range(0, DIRECTORS).mapToObj(i -> director(i, random)).toList();
    }

    /// @param learned what was chosen, and learned from
    /// @param later what is chosen when nothing is learned any more
    record Sitting(Traits taste, Belief belief, List<RecordedChoice> learned, List<Choice> later) {}

    Sitting sit(int creator, int learned, int later) {
        var synthetic = new SyntheticCreator(creator, directors);
        var belief = Belief.prior(Belief.PRIOR_VARIANCE);
        var past = new ArrayList<RecordedChoice>();
        for (var i = 0; i < learned; i++) {
            var casting = synthetic.next(new Taste(belief.weights(), i));
            var choice = Choice.of(casting.pitches(), casting.chosen());
            var next = belief.after(choice, LearningRule.NEWTON, 0);
            var event = new ChoiceLearned(
                    new UserId(new UUID(7, creator)),
                    new JobId(new UUID(creator, i)),
                    casting.pitches(),
                    casting.chosen(),
                    1,
                    next.weights().minus(belief.weights()),
                    LearningRule.NEWTON);
            past.add(ChoiceNumbersSample.recorded(event, ++position, OPENING.plus(Duration.ofHours(7L * i)), i));
            belief = next;
        }
        var taste = new Taste(belief.weights(), learned);
        var future = IntStream.range(0, later)
                .mapToObj(_ -> synthetic.next(taste))
                .map(casting -> Choice.of(casting.pitches(), casting.chosen()))
                .toList();
        return new Sitting(synthetic.taste(), belief, past, future);
    }

    private static Director director(int number, SplittableRandom random) {
        var grade = new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 0);
        return new Director(
                new DirectorId("director-" + number),
                "Director " + number,
                "",
                List.of(),
                "",
                List.of(),
                "",
                5000,
                List.of(),
                grade,
                new Framing(1, 0.5, 0.5),
                Traits.each((Trait _) -> random.nextDouble(-1, 1)),
                "{title}",
                "{subject}");
    }
}
