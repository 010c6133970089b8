package auteur.api.learning;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import auteur.query.learning.Pseudonyms;
import auteur.query.learning.RecordedChoice;
import blue.strategic.parquet.ParquetWriter;
import blue.strategic.parquet.ValueWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/// Parquet with Snappy compression, the same columns as [CsvWriter]'s.
final class ParquetRows implements ExportWriter {

    private static final MessageType SCHEMA = new MessageType(
            "learning_events", ExportTable.COLUMNS.stream().map(ParquetRows::field).toList());

    private final ParquetWriter<List<Object>> rows;
    private final Pseudonyms pseudonyms;

    ParquetRows(Path file, Pseudonyms pseudonyms) throws IOException {
        Files.deleteIfExists(file);
        rows = ParquetWriter.writeFile(SCHEMA, file.toFile(), ParquetRows::put);
        this.pseudonyms = pseudonyms;
    }

    @Override
    public void write(RecordedChoice choice) throws IOException {
        for (var option = 0; option < choice.numbers().options(); option++) {
            rows.write(ExportTable.row(choice, option, pseudonyms));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static void put(List<Object> row, ValueWriter values) {
        for (var column = 0; column < row.size(); column++) {
            values.write(ExportTable.COLUMNS.get(column).name(), row.get(column));
        }
    }

    private static Type field(ExportTable.Column column) {
        return switch (column.kind()) {
            case LONG -> Types.required(PrimitiveTypeName.INT64).named(column.name());
            case DOUBLE -> Types.required(PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> Types.required(PrimitiveTypeName.BOOLEAN).named(column.name());
            case TEXT -> Types.required(PrimitiveTypeName.BINARY).as(stringType()).named(column.name());
        };
    }
}
