package auteur.api.learning;

import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.query.learning.ChoiceNumbers;
import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object a line, one for each choice.
final class NdjsonWriter implements ExportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedWriter lines;
    private final Pseudonyms pseudonyms;

    NdjsonWriter(Path file, Pseudonyms pseudonyms) throws IOException {
        lines = Files.newBufferedWriter(file);
        this.pseudonyms = pseudonyms;
    }

    record Line(
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
            Traits delta) {}

    record Option(String director, double rawScore, double score, double probability, Traits traits) {}

    @Override
    public void write(RecordedChoice choice) throws IOException {
        lines.write(JSON.writeValueAsString(line(choice)));
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Line line(RecordedChoice choice) {
        var numbers = choice.numbers();
        return new Line(
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
