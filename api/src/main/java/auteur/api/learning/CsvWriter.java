package auteur.api.learning;

import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// CSV (RFC 4180) with a header. No value of ours needs quotes: ids, pseudonyms, numbers and times.
final class CsvWriter implements ExportWriter {

    private static final String LINE_END = "\r\n";

    private final BufferedWriter lines;
    private final Pseudonyms pseudonyms;

    CsvWriter(Path file, Pseudonyms pseudonyms) throws IOException {
        lines = Files.newBufferedWriter(file);
        this.pseudonyms = pseudonyms;
        lines.write(ExportTable.COLUMNS.stream().map(ExportTable.Column::name).collect(Collectors.joining(",")));
        lines.write(LINE_END);
    }

    @Override
    public void write(RecordedChoice choice) throws IOException {
        for (var option = 0; option < choice.numbers().options(); option++) {
            var row = ExportTable.row(choice, option, pseudonyms);
            lines.write(row.stream().map(String::valueOf).collect(Collectors.joining(",")));
            lines.write(LINE_END);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
