package auteur.infra.machine.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's programs, unpacked once from the archive on the class path.
final class PostgresBinaries {

    static final String VERSION = "18";

    private PostgresBinaries() {}

    /// The folder that holds `bin`, `lib` and `share`.
    static synchronized Path unpackedIn(Path folder) throws IOException {
        var archive = archive();
        var target = folder.resolve("postgres-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        var draft = Files.createTempDirectory(folder, "unpacking-");
        try (var packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new EmbeddedPostgresFailure("There is no embedded PostgreSQL for this machine (" + archive
                        + "): set spring.datasource.url to a PostgreSQL of your own");
            }
            unpack(packed, draft);
        }
        return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var isArm = System.getProperty("os.arch").equals("aarch64");
        return "postgres-%s-%s.txz".formatted(system, isArm ? "arm_64" : "x86_64");
    }

    private static void unpack(InputStream packed, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var isExecutable = (entry.getMode() & 0100) != 0;
            if (!path.toFile().setExecutable(isExecutable)) {
                throw new IOException("The mode of " + path + " cannot be set");
            }
        }
    }
}
