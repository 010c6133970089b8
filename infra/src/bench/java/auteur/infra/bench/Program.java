package auteur.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.postgresql.ds.PGSimpleDataSource;

/// The packaged program, with the heap that `mvn spring-boot:run` gives it.
final class Program extends Served {

    private static final String HEAP = "-Xmx512m";

    private final Path data;

    private Program(Path folder, int port) throws IOException {
        super(
                List.of(
                        HEAP, "-jar", System.getProperty("auteur.jar"), "--server.port=" + port,
                        "--auteur.data-directory=" + folder.resolve("data")),
                folder.resolve("program.log"), port, "/actuator/health");
        data = folder.resolve("data");
    }

    /// Starts the program on an empty data directory and waits until it is healthy.
    static Program start(Path folder) throws IOException {
        return new Program(folder, freePort());
    }

    /// Its embedded PostgreSQL.
    PGSimpleDataSource database() throws IOException {
        var cluster = data.resolve("postgres");
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:%s/postgres".formatted(
                Files.readString(cluster.resolve("port")).strip()));
        source.setUser("auteur");
        source.setPassword(Files.readString(cluster.resolve("password")).strip());
        return source;
    }

    /// The most memory that the process has had at once, its children not counted; known on Linux only.
    OptionalLong peakKibibytes() throws IOException {
        var status = Path.of(String.format(Locale.ROOT, "/proc/%d/status", pid()));
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        }
    }
}
