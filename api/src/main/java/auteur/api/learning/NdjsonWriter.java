package auteur.api.learning;

import auteur.api.FiniteNumbers;
import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/// A JSON object a line, one for each choice.
final class NdjsonWriter implements ExportWriter {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new FiniteNumbers()).build();

    private final BufferedWriter lines;
    private final Pseudonyms pseudonyms;

    NdjsonWriter(Path file, Pseudonyms pseudonyms) throws IOException {
        lines = Files.newBufferedWriter(file);
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void write(RecordedChoice choice) throws IOException {
        lines.write(JSON.writeValueAsString(ChoiceLine.of(choice, pseudonyms)));
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
