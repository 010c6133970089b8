package auteur.infra.testing;

import auteur.command.JobId;
import auteur.command.media.AssetId;
import auteur.command.studio.AssetStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/// The assets of one job in a folder.
public record FolderOfAssets(Path folder) implements AssetStore {

    @Override
    public AssetId idOf(JobId job, String key) {
        return new AssetId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<Path> find(JobId job, String key) {
        return find(job, idOf(job, key));
    }

    @Override
    public Optional<Path> find(JobId job, AssetId asset) {
        return Optional.of(folder.resolve(asset.toString())).filter(Files::exists);
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return Files.createTempFile(folder, "draft-", suffix);
    }

    @Override
    public Path keep(JobId job, String key, Path draft) throws IOException {
        return Files.move(draft, folder.resolve(idOf(job, key).toString()), StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void erase(JobId job) {
        throw new UnsupportedOperationException();
    }
}
