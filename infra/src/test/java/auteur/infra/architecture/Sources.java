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
        return Rules.modules().stream().flatMap(module -> of(module).stream()).toList();
    }

    static List<Path> of(String module) {
        return below(Path.of("..", module, "src"));
    }

    /// Those in which the words stand.
    static Stream<Path> naming(String words, List<Path> files) {
        return files.stream().filter(file -> text(file).contains(words));
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

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
