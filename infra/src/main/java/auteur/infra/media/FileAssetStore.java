package auteur.infra.media;

import auteur.command.JobId;
import auteur.command.media.AssetId;
import auteur.command.studio.AssetStore;
import auteur.infra.machine.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// One folder a job, one file an asset, named by its id. What a crash left half-written is cleared away at the next start.
@Component
class FileAssetStore implements AssetStore {

    static final String DRAFTS = "drafts";

    private final Path media;
    private final Path drafts;

    FileAssetStore(DataDirectory data) throws IOException {
        media = data.folder("media");
        drafts = data.folder(DRAFTS);
        try (var leftovers = Files.newDirectoryStream(drafts)) {
            for (var leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    @Override
    public AssetId idOf(JobId job, String key) {
        var name = "%s/%s".formatted(job, key);
        return new AssetId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Path> find(JobId job, String key) {
        return find(job, idOf(job, key));
    }

    @Override
    public Optional<Path> find(JobId job, AssetId asset) {
        return Optional.of(path(job, asset)).filter(Files::isRegularFile);
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return Files.createTempFile(drafts, "draft-", suffix);
    }

    @Override
    public Path keep(JobId job, String key, Path draft) throws IOException {
        var target = path(job, idOf(job, key));
        Files.createDirectories(folder(job));
        sync(draft, StandardOpenOption.WRITE);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        sync(folder(job), StandardOpenOption.READ);
        return target;
    }

    @Override
    public void erase(JobId job) throws IOException {
        var folder = folder(job);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return;
        }
        Files.deleteIfExists(folder);
    }

    private Path path(JobId job, AssetId asset) {
        return folder(job).resolve(asset.toString());
    }

    private Path folder(JobId job) {
        return media.resolve(job.toString());
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (var channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
