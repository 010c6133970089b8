package auteur.api.learning;

import auteur.command.direction.Trait;
import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The flat form of choices: a row for each pitch, in the order that was shown.
final class ExportTable {

    static final List<Column> COLUMNS = columns();

    private ExportTable() {}

    /// What a column holds.
    enum Kind {
        LONG, DOUBLE, TEXT, BOOLEAN
    }

    record Column(String name, Kind kind) {}

    static List<Object> row(RecordedChoice choice, int option, Pseudonyms pseudonyms) {
        var numbers = choice.numbers();
        var row = new ArrayList<Object>(List.of(
                choice.position(),
                choice.at().toString(),
                pseudonyms.of(choice.user()),
                pseudonyms.of(choice.job()),
                choice.cohort(),
                choice.version(),
                choice.rule().name(),
                numbers.learningRate(),
                (long) option + 1,
                choice.directors().get(option),
                option == choice.chosen(),
                numbers.rawScore(option),
                numbers.score(option),
                numbers.probability(option)));
        for (var trait : Trait.values()) {
            row.add(numbers.trait(option, trait.index()));
        }
        for (var trait : Trait.values()) {
            row.add(numbers.delta(trait.index()));
        }
        return row;
    }

    private static List<Column> columns() {
        var columns = new ArrayList<>(List.of(
                new Column("position", Kind.LONG),
                new Column("at", Kind.TEXT),
                new Column("creator", Kind.TEXT),
                new Column("job", Kind.TEXT),
                new Column("cohort", Kind.TEXT),
                new Column("profile_version", Kind.LONG),
                new Column("rule", Kind.TEXT),
                new Column("learning_rate", Kind.DOUBLE),
                new Column("place", Kind.LONG),
                new Column("director", Kind.TEXT),
                new Column("chosen", Kind.BOOLEAN),
                new Column("raw_score", Kind.DOUBLE),
                new Column("score", Kind.DOUBLE),
                new Column("probability", Kind.DOUBLE)));
        for (var trait : Trait.values()) {
            columns.add(new Column(trait.name().toLowerCase(Locale.ROOT), Kind.DOUBLE));
        }
        for (var trait : Trait.values()) {
            columns.add(new Column("delta_" + trait.name().toLowerCase(Locale.ROOT), Kind.DOUBLE));
        }
        return List.copyOf(columns);
    }
}
