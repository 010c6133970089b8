package auteur.infra.asset;

import static auteur.infra.asset.StoreCalls.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Brings a file into a bucket under a name that nothing has yet: small ones at once, others in parts.
final class Upload implements AutoCloseable {

    static final long PART = 8L * 1024 * 1024;

    private static final String NOTHING_THERE = "*";

    private final S3Client client;
    private final String bucket;
    private final PartedUpload parted;

    Upload(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
        this.parted = new PartedUpload(client, bucket);
    }

    /// @return whether it was the first under this name
    boolean unlessThere(String key, Path file, long size, String sha256) throws IOException {
        var metadata = Map.of(BucketStore.SHA256, sha256);
        if (size > PART) {
            return parted.unlessThere(key, file, size, metadata);
        }
        var md5 = md5(file, 0, size);
        return isFirst("Storing " + key, () -> client.putObject(
                request -> request.bucket(bucket)
                        .key(key)
                        .ifNoneMatch(NOTHING_THERE)
                        .contentMD5(md5)
                        .metadata(metadata),
                body(file, 0, size)));
    }

    int endUnfinished(String prefix, Instant moment, boolean isReal) {
        return parted.endUnfinished(prefix, moment, isReal);
    }

    static boolean isFirst(String what, Runnable write) {
        return call(what, () -> {
            try {
                write.run();
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == StoreCalls.TAKEN) {
                    return false;
                }
                throw e;
            }
        });
    }

    /// Read anew for each try.
    static RequestBody body(Path file, long first, long length) {
        return RequestBody.fromContentProvider(
                () -> {
                    try {
                        return Part.of(file, first, length);
                    } catch (IOException e) {
                        throw new UncheckedIOException("The draft " + file + " cannot be read", e);
                    }
                },
                length,
                "application/octet-stream");
    }

    static String md5(Path file, long first, long length) throws IOException {
        try (var part = Part.of(file, first, length)) {
            return Base64.getEncoder().encodeToString(Sha256.digest(part, "MD5"));
        }
    }

    @Override
    public void close() {
        parted.close();
    }
}
