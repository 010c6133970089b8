package auteur.infra.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Source files, as text.
final class Sources {

    private Sources() {}

    /// The Java files of all modules, tests included, seen from the module in which tests run.
    static List<Path> ofAllModules() {
        return Rules.modules().stream()
                .flatMap(module -> below(Path.of("..", module, "src")).stream())
                .toList();
    }

    static List<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Path> longerThan(int limit, List<Path> files) {
        return files.stream().filter(file -> lines(file) > limit);
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
