package auteur.infra.asset;

import auteur.command.asset.shelf.AssetStore;
import auteur.infra.asset.StoreAddress.Bucket;
import auteur.infra.asset.StoreAddress.Folder;
import auteur.infra.eventstore.form.EventTypes;
import auteur.infra.machine.DataDirectory;
import auteur.infra.machine.StartFailure;
import auteur.query.control.inspection.AssetSweep;
import auteur.query.log.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AssetsConfiguration {

    @Bean
    AssetStore assetStore(AssetProperties properties, DataDirectory data, DraftFiles drafts) throws IOException {
        if (properties.store() == null) {
            return new FolderStore(data.folder("media"), drafts.local());
        }
        return switch (StoreAddress.of(properties.store())) {
            case Folder(var path) when path.equals(data.folder("media")) -> new FolderStore(path, drafts.local());
            case Folder(var path) -> shared(path, drafts);
            case Bucket bucket -> new BucketStore(
                    bucket,
                    BucketClient.of(properties.s3()),
                    new FileCache(data.folder("assets-cache"), drafts.local(), properties.cache()),
                    BucketLinks.of(bucket, properties));
        };
    }

    @Bean
    AssetSweep assetSweep(
            AssetStore store, JdbcClient jdbc, EventLog log, EventTypes types, AssetProperties properties) {
        var swept = switch (store) {
            case SweptStore known -> known;
            default -> throw new IllegalStateException(store + " cannot be swept");
        };
        return new Sweeper(store, swept, jdbc, log, types, InstantSource.system(), properties.sweepAfter());
    }

    /// Whoever names a folder has made it: where it is not, its disk is not mounted.
    private static FolderStore shared(Path path, DraftFiles drafts) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new StartFailure("auteur.assets.store: the folder %s is not there".formatted(path));
        }
        return new FolderStore(path, drafts.on(path));
    }
}
