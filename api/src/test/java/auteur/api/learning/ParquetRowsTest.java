package auteur.api.learning;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.taste.LearningRule;
import auteur.command.taste.ProfileEvent.ChoiceLearned;
import auteur.query.learning.ChoiceNumbers;
import auteur.query.learning.RecordedChoice;
import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetRowsTest {

    private static final List<Pitch> PITCHES = List.of(pitch("warm", 7.25, 0.6), pitch("cool", 6.5, 0.4));
    private static final ChoiceLearned LEARNED = new ChoiceLearned(
            new UserId(new UUID(0, 1)),
            new JobId(new UUID(0, 2)),
            PITCHES,
            new DirectorId("cool"),
            0.75,
            new Traits(Map.of(Trait.PACE, -0.25)),
            LearningRule.NEWTON);
    private static final RecordedChoice CHOICE = new RecordedChoice(
            42, Instant.parse("2026-11-21T12:00:00Z"), new UUID(0, 1), new UUID(0, 2), 3, "2026-11",
            List.of("warm", "cool"), 1, LearningRule.NEWTON, ChoiceNumbers.read(ChoiceNumbers.write(LEARNED)));

    @TempDir
    private Path folder;

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        try (var rows = ParquetReader.streamContent(
                written("one.parquet").toFile(), HydratorSupplier.constantly(new Rows()))) {
            var read = rows.toList();
            assertThat(read).hasSize(2);
            assertThat(read.get(1))
                    .hasSameSizeAs(ExportTable.COLUMNS)
                    .containsAllEntriesOf(Map.of(
                            "position", 42L,
                            "creator", "0001",
                            "job", "0002",
                            "director", "cool",
                            "chosen", true,
                            "raw_score", 6.5,
                            "probability", 0.4,
                            "warmth", 0.5,
                            "delta_pace", -0.25,
                            "learning_rate", 0.75));
        }
    }

    private static final class Rows implements Hydrator<Map<String, Object>, Map<String, Object>> {

        @Override
        public Map<String, Object> start() {
            return new HashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
            row.put(column, value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }

    @Test
    void hasTheSameBytesForTheSameChoices() throws IOException {
        assertThat(Files.mismatch(written("one.parquet"), written("two.parquet"))).isEqualTo(-1);
    }

    private Path written(String name) throws IOException {
        var file = folder.resolve(name);
        try (var rows = new ParquetRows(file, id -> "000" + id.getLeastSignificantBits())) {
            rows.write(CHOICE);
        }
        return file;
    }

    private static Pitch pitch(String director, double raw, double probability) {
        return new Pitch(
                new DirectorId(director), director, "", "", new Traits(Map.of(Trait.WARMTH, 0.5)), raw, raw,
                probability,
                "");
    }
}
