package auteur.api.learning;

import auteur.api.problem.Problem;
import auteur.query.learning.Pseudonyms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.MediaType;

/// The shapes that learning events are exported in.
enum ExportFormat {

    NDJSON("ndjson", "application/x-ndjson"),
    CSV("csv", "text/csv"),
    PARQUET("parquet",
            "application/vnd.apache.parquet");

    private final String suffix;
    private final String type;

    ExportFormat(String suffix, String type) {
        this.suffix = suffix;
        this.type = type;
    }

    /// @throws Problem 400 when there is no such format
    static ExportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("format", "is ndjson, csv or parquet"));
    }

    String suffix() {
        return suffix;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    ExportWriter writer(Path file, Pseudonyms pseudonyms) throws IOException {
        return switch (this) {
            case NDJSON -> new NdjsonWriter(file, pseudonyms);
            case CSV -> new CsvWriter(file, pseudonyms);
            case PARQUET -> new ParquetRows(file, pseudonyms);
        };
    }
}
