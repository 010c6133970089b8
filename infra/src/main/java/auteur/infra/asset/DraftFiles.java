package auteur.infra.asset;

import auteur.infra.machine.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Where this node's files are while they are written. What a crash left is cleared away at the next start, unless another program
/// works on the same data directory.
@Component
class DraftFiles implements DisposableBean {

    static final String FOLDER = "drafts";

    private final DataDirectory data;
    private final @Nullable FileChannel alone;

    DraftFiles(DataDirectory data) throws IOException {
        this.data = data;
        alone = lock(data.folder(".").resolve("drafts.lock"));
        if (alone != null) {
            clear(local());
        }
    }

    /// On this node's own disk.
    Path local() {
        return data.folder(FOLDER);
    }

    /// On a disk that other nodes share: a folder of this node's own.
    Path on(Path shared) throws IOException {
        var own = Files.createDirectories(shared.resolve(FOLDER).resolve(node()));
        if (alone != null) {
            clear(own);
        }
        return own;
    }

    static Path in(Path folder, String suffix) throws IOException {
        return Files.createTempFile(folder, "draft-", suffix);
    }

    /// The same after a restart.
    private String node() throws IOException {
        var file = data.folder(".").resolve("node");
        if (Files.notExists(file)) {
            var draft = Files.writeString(in(local(), ".node"), UUID.randomUUID().toString());
            Files.move(draft, file);
        }
        return UUID.fromString(Files.readString(file).strip()).toString();
    }

    private static void clear(Path folder) throws IOException {
        try (var leftovers = Files.newDirectoryStream(folder)) {
            for (var leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /// Held until the program ends; null when another one holds it.
    private static @Nullable FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // by another program in this process
        }
        channel.close();
        return null;
    }

    @Override
    public void destroy() throws IOException {
        if (alone != null) {
            alone.close();
        }
    }
}
