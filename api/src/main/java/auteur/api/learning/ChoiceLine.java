package auteur.api.learning;

import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.query.learning.ChoiceNumbers;
import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A learned choice as analysts read it.
///
/// @param profileVersion of the profile after it
/// @param pitches in the order that was shown
/// @param delta Δθ
record ChoiceLine(
        long position,
        Instant at,
        String creator,
        String job,
        String cohort,
        long profileVersion,
        String rule,
        double learningRate,
        String director,
        List<Option> pitches,
        Traits delta) {

    record Option(String director, double rawScore, double score, double probability, Traits traits) {}

    static ChoiceLine of(RecordedChoice choice, Pseudonyms pseudonyms) {
        var numbers = choice.numbers();
        return new ChoiceLine(
                choice.position(),
                choice.at(),
                pseudonyms.of(choice.user()),
                pseudonyms.of(choice.job()),
                choice.cohort(),
                choice.version(),
                choice.rule().name(),
                numbers.learningRate(),
                choice.director(),
                IntStream.range(0, numbers.options())
                        .mapToObj(option -> option(choice.directors().get(option), numbers, option))
                        .toList(),
                Traits.each((Trait trait) -> numbers.delta(trait.index())));
    }

    private static Option option(String director, ChoiceNumbers numbers, int option) {
        return new Option(
                director,
                numbers.rawScore(option),
                numbers.score(option),
                numbers.probability(option),
                Traits.each((Trait trait) -> numbers.trait(option, trait.index())));
    }
}
