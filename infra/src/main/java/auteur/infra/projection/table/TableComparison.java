package auteur.infra.projection.table;

import auteur.infra.projection.table.Difference.Kind;
import auteur.infra.projection.table.Difference.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// Holds the tables of two builds against each other, row by row, each value as PostgreSQL writes it. The caller's transaction sees one
/// state of the database, in which both stand at one position.
public final class TableComparison {

    private static final int SAMPLES = 10;
    private static final int LONGEST_VALUE = 300;

    private final JdbcTemplate jdbc;

    public TableComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Difference> of(List<TableLayout> before, List<TableLayout> after) {
        var differences = new ArrayList<Difference>();
        for (var old : before) {
            find(after, old.name())
                    .ifPresentOrElse(
                            found -> compare(old, found, differences),
                            () -> differences.add(ofTable(old, Kind.TABLE_GONE)));
        }
        after.stream()
                .filter(found -> find(before, found.name()).isEmpty())
                .forEach(found -> differences.add(ofTable(found, Kind.TABLE_NEW)));
        return differences;
    }

    private void compare(TableLayout old, TableLayout found, List<Difference> differences) {
        var shared = new TreeSet<>(old.columns().keySet());
        shared.retainAll(found.columns().keySet());
        for (var column : old.columns().keySet()) {
            if (!shared.contains(column)) {
                differences.add(new Difference(old.name(), column, Kind.COLUMN_GONE, count(old), List.of()));
            }
        }
        for (var column : found.columns().keySet()) {
            if (!shared.contains(column)) {
                differences.add(new Difference(old.name(), column, Kind.COLUMN_NEW, count(found), List.of()));
            }
        }
        differences.addAll(rows(old, found, List.copyOf(shared)));
    }

    private List<Difference> rows(TableLayout old, TableLayout found, List<String> columns) {
        var join = "FROM %s o FULL JOIN %s n ON o.%s = n.%s"
                .formatted(old.qualifiedName(), found.qualifiedName(), old.primaryKey(), found.primaryKey());
        var onlyOld = "n.%s IS NULL".formatted(found.primaryKey());
        var onlyNew = "o.%s IS NULL".formatted(old.primaryKey());
        var questions = new ArrayList<Question>();
        questions.add(new Question("", Kind.ONLY_OLD, onlyOld));
        questions.add(new Question("", Kind.ONLY_NEW, onlyNew));
        for (var column : columns) {
            var differs = "NOT (%s) AND NOT (%s) AND o.%s::text IS DISTINCT FROM n.%s::text"
                    .formatted(onlyOld, onlyNew, column, column);
            questions.add(new Question(column, Kind.VALUE, differs));
        }
        var counts = counts(questions, join);
        var differences = new ArrayList<Difference>();
        for (var i = 0; i < counts.size(); i++) {
            if (counts.get(i) > 0) {
                var question = questions.get(i);
                var samples = samples(old, found, question, join);
                differences.add(new Difference(old.name(), question.column(), question.kind(), counts.get(i), samples));
            }
        }
        return differences;
    }

    private List<Long> counts(List<Question> questions, String join) {
        var counts = questions.stream()
                .map(question -> "count(*) FILTER (WHERE %s)".formatted(question.condition()))
                .collect(Collectors.joining(", "));
        return jdbc
                .query("SELECT %s %s".formatted(counts, join), (row, _) -> {
                    var numbers = new ArrayList<Long>();
                    for (var i = 1; i <= questions.size(); i++) {
                        numbers.add(row.getLong(i));
                    }
                    return numbers;
                })
                .getFirst();
    }

    private List<Sample> samples(TableLayout old, TableLayout found, Question question, String join) {
        var sql = String.format(Locale.ROOT, "SELECT coalesce(o.%s, n.%s), %s, %s %s WHERE %s ORDER BY 1 LIMIT %d",
                old.primaryKey(), found.primaryKey(), question.value("o"), question.value("n"), join,
                question.condition(), SAMPLES);
        return jdbc.query(sql,
                (row, _) -> new Sample(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
    }

    private record Question(String column, Kind kind, String condition) {

        String value(String side) {
            return column.isEmpty()
                    ? "NULL"
                    : String.format(Locale.ROOT, "left(%s.%s::text, %d)", side, column, LONGEST_VALUE);
        }
    }

    private Difference ofTable(TableLayout table, Kind kind) {
        return new Difference(table.name(), "", kind, count(table), List.of());
    }

    private long count(TableLayout table) {
        var count = jdbc.queryForObject("SELECT count(*) FROM " + table.qualifiedName(), Long.class);
        return count == null ? 0 : count;
    }

    private static Optional<TableLayout> find(List<TableLayout> tables, String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
