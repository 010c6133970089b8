package auteur.infra.asset;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.StoreAway;
import auteur.infra.asset.AssetProperties.S3;
import auteur.infra.asset.StoreAddress.Bucket;
import auteur.infra.machine.DataDirectory;
import auteur.infra.testing.ObjectStore;
import auteur.infra.testing.RoughRoad;
import auteur.infra.testing.RoughRoad.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// A bucket keeps the contract too, and so it does on a rough road.
class BucketStoreIT extends AssetStoreContract {

    private static final Bucket BUCKET = new Bucket(ObjectStore.BUCKET, "studio/one/");

    @TempDir
    private static Path folder;

    private static ObjectStore objects;
    private static BucketStore store;
    private static BucketStore other;

    @BeforeAll
    static void open() throws IOException {
        objects = ObjectStore.start(folder);
        store = store("here", objects.endpoint());
        other = store("elsewhere", objects.endpoint());
    }

    @AfterAll
    static void close() {
        store.close();
        other.close();
        objects.close();
    }

    private static BucketStore store(String node, URI endpoint) {
        var settings = settings(endpoint);
        var data = new DataDirectory(folder.resolve(node));
        var properties = new AssetProperties(
                null, DataSize.ofMegabytes(40), Duration.ofDays(7), objects.endpoint(), settings);
        return new BucketStore(
                BUCKET,
                BucketClient.of(settings),
                new FileCache(data.folder("cache"), data.folder("drafts"), properties.cache()),
                BucketLinks.of(BUCKET, properties));
    }

    private static S3 settings(URI endpoint) {
        return new S3(endpoint, null, ObjectStore.ACCESS_KEY, ObjectStore.SECRET_KEY, null);
    }

    @Override
    AssetStore store() {
        return store;
    }

    @Override
    AssetStore otherProgram() {
        return other;
    }

    @Override
    void away(boolean isAway) throws IOException {
        objects.away(isAway);
    }

    @Override
    void leaveUnfinished() {
        try (var client = BucketClient.of(settings(objects.endpoint()))) {
            client.createMultipartUpload(request -> request.bucket(BUCKET.name()).key(BUCKET.prefix() + "left"));
        }
    }

    @Test
    void losesNothingOnARoughRoad() throws IOException {
        try (var road = RoughRoad.to(objects.port(), 5, Duration.ofMillis(500));
                var traveller = store("traveller", road.endpoint());
                var stranger = store("stranger", road.endpoint())) {
            var shelf = new Shelf(UUID.randomUUID());
            for (var i = 0; i < 8; i++) {
                var content = bytes(i % 4 == 0 ? MUCH : SOME, i);
                var key = "rough/" + i;
                patiently(() -> keep(traveller, shelf, key, content));

                var sha256 = Sha256.of(new ByteArrayInputStream(content));
                patiently(() -> {
                    var found = stranger.find(shelf, key).orElseThrow();
                    assertThat(found.sha256()).isEqualTo(sha256);
                    try (var local = found.local(); var stream = found.open()) {
                        assertThat(Sha256.of(local.path())).isEqualTo(sha256);
                        assertThat(Sha256.of(stream)).isEqualTo(sha256);
                    }
                    return found;
                });
            }
            assertThat(road.met()).containsOnlyKeys(Trouble.values());
        }
    }

    private interface Act {
        Object perform() throws IOException;
    }

    /// As a durable step does.
    private static void patiently(Act act) throws IOException {
        for (var i = 0; i < 5; i++) {
            try {
                act.perform();
                return;
            } catch (StoreAway _) {
                // and again
            }
        }
        act.perform();
    }

    @Test
    void holdsNoMoreOnItsOwnDiskThanItMay() throws IOException {
        var shelf = new Shelf(UUID.randomUUID());
        for (var i = 0; i < 4; i++) {
            keep(store, shelf, "large/" + i, bytes(MUCH, 20 + i));
        }

        try (var cached = Files.list(folder.resolve("here/cache"))) {
            assertThat(cached.mapToLong(file -> file.toFile().length()).sum()).isBetween((long) MUCH, 40L << 20);
        }
    }

    @Test
    void fetchesAnewWhatIsDamagedOnItsOwnDisk() throws IOException {
        var kept = keep(store, new Shelf(UUID.randomUUID()), "damaged", bytes(SOME, 30));
        Files.writeString(folder.resolve("here/cache").resolve(kept.sha256()), "damaged");

        try (var local = kept.local()) {
            assertThat(Sha256.of(local.path())).isEqualTo(kept.sha256());
        }
    }
}
