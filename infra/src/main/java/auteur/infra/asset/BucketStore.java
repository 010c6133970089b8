package auteur.infra.asset;

import static auteur.infra.asset.StoreCalls.call;
import static auteur.infra.asset.StoreCalls.run;

import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.asset.shelf.Stored;
import auteur.infra.asset.StoreAddress.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// One object an asset, under its shelf's name and its own, written once.
final class BucketStore implements AssetStore, SweptStore, AutoCloseable {

    /// The digest is kept as metadata of the object.
    static final String SHA256 = "sha256";

    private final Bucket bucket;
    private final S3Client client;
    private final Upload upload;
    private final FileCache cache;
    private final BucketLinks links;

    BucketStore(Bucket bucket, S3Client client, FileCache cache, BucketLinks links) {
        this.bucket = bucket;
        this.client = client;
        this.upload = new Upload(client, bucket.name());
        this.cache = cache;
        this.links = links;
    }

    @Override
    public Optional<Stored> find(Shelf shelf, AssetId asset) {
        var key = key(shelf, asset);
        var head = head(key);
        if (head.isEmpty() && isListed(key)) {
            head = head(key);
        }
        return head.map(found -> new InBucket(asset, key, found));
    }

    /// What is not found may be the object or the bucket: this answer has no body to tell.
    private Optional<HeadObjectResponse> head(String key) {
        return call("Looking for " + key, () -> {
            try {
                return Optional.of(client.headObject(request -> request.bucket(bucket.name()).key(key)));
            } catch (S3Exception e) {
                if (e.statusCode() == StoreCalls.NOT_FOUND) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /// Fails when there is no bucket.
    private boolean isListed(String key) {
        return call("Listing " + key, () -> client.listObjectsV2(
                request -> request.bucket(bucket.name()).prefix(key).maxKeys(1)))
                .contents()
                .stream()
                .anyMatch(object -> object.key().equals(key));
    }

    @Override
    public Optional<InputStream> open(Shelf shelf, AssetId asset, long first, long length) throws IOException {
        return ResumingStream.of(client, bucket.name(), key(shelf, asset), first, length);
    }

    @Override
    public Path draft(String suffix) throws IOException {
        return cache.draft(suffix);
    }

    @Override
    public Stored keep(Shelf shelf, String key, Path draft) throws IOException {
        var id = idOf(shelf, key);
        var object = key(shelf, id);
        var sha256 = Sha256.of(draft);
        var size = Files.size(draft);
        if (upload.unlessThere(object, draft, size, sha256)) {
            cache.keep(draft, sha256);
        }
        Files.deleteIfExists(draft);
        return find(shelf, id).orElseThrow(() -> new StoreAway(object + " was kept and is not there", null));
    }

    @Override
    public void discard(Shelf shelf, AssetId asset) {
        delete(key(shelf, asset));
    }

    @Override
    public void erase(Shelf shelf) {
        var prefix = bucket.prefix() + shelf + "/";
        call("Listing " + prefix, () -> client.listObjectsV2Paginator(
                request -> request.bucket(bucket.name()).prefix(prefix))
                .contents()
                .stream()
                .toList())
                .forEach(object -> delete(object.key()));
    }

    private void delete(String key) {
        call("Deleting " + key, () -> client.deleteObject(request -> request.bucket(bucket.name()).key(key)));
    }

    @Override
    public void probe() {
        call("Looking for the bucket " + bucket.name(), () -> client.headBucket(
                request -> request.bucket(bucket.name())));
    }

    @Override
    public Optional<URI> publicEndpoint() {
        return Optional.ofNullable(links.endpoint());
    }

    @Override
    public Optional<URI> link(Shelf shelf, AssetId asset, Served served, Duration time) {
        return links.to(key(shelf, asset), served, time);
    }

    @Override
    public void keptBefore(Instant moment, Consumer<Kept> each) {
        run("Listing " + bucket.name(), () -> client.listObjectsV2Paginator(
                request -> request.bucket(bucket.name()).prefix(bucket.prefix()))
                .contents()
                .stream()
                .filter(object -> object.lastModified().isBefore(moment))
                .forEach(object -> named(object.key(), object.size()).ifPresent(each)));
    }

    private Optional<Kept> named(String key, long size) {
        var names = key.substring(bucket.prefix().length()).split("/", -1);
        return names.length == 2 ? Kept.named(names[0], names[1], size) : Optional.empty();
    }

    @Override
    public int endUnfinished(Instant moment, boolean isReal) {
        return upload.endUnfinished(bucket.prefix(), moment, isReal);
    }

    private String key(Shelf shelf, AssetId asset) {
        return "%s%s/%s".formatted(bucket.prefix(), shelf, asset);
    }

    @Override
    public void close() {
        upload.close();
        links.close();
        client.close();
    }

    private final class InBucket implements Stored {

        private final AssetId id;
        private final String key;
        private final long size;
        private final Optional<String> noted;

        InBucket(AssetId id, String key, HeadObjectResponse head) {
            this.id = id;
            this.key = key;
            this.size = head.contentLength();
            this.noted = Optional.ofNullable(head.metadata().get(SHA256));
        }

        @Override
        public AssetId id() {
            return id;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public String sha256() throws IOException {
            if (noted.isPresent()) {
                return noted.get();
            }
            try (var content = open()) {
                return Sha256.of(content);
            }
        }

        @Override
        public InputStream open() throws IOException {
            return ResumingStream.of(client, bucket.name(), key, 0, size)
                    .orElseThrow(() -> new StoreAway(key + " was there and is gone", null));
        }

        @Override
        public LocalFile local() throws IOException {
            return cache.local(this);
        }
    }
}
