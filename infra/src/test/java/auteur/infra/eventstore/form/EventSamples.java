package auteur.infra.eventstore.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The frozen samples: `events/<type>/<revision>.json`, and `<revision>-<case>.json` where one is not enough.
public final class EventSamples {

    private static final Path FOLDER = Path
            .of(Objects.requireNonNull(EventSamples.class.getResource("/events")).getPath());

    private EventSamples() {}

    /// @param name the type and the file, which begins with the revision
    public record Sample(String type, int revision, String name, String json) {

        JsonNode tree() {
            return JsonMapper.shared().readTree(json);
        }
    }

    public static Stream<Sample> all() {
        return filesIn(FOLDER).stream()
                .flatMap(folder -> filesIn(folder).stream().map(file -> read(folder.getFileName().toString(), file)));
    }

    static boolean exists(String type, int revision) {
        return Files.exists(FOLDER.resolve(type).resolve(revision + ".json"));
    }

    private static Sample read(String type, Path file) {
        try {
            var name = file.getFileName().toString();
            var revision = Integer.parseInt(name.split("[-.]", 2)[0]);
            return new Sample(type, revision, type + "/" + name, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
