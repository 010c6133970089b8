package auteur.infra.asset;

import static auteur.infra.asset.StoreCalls.call;

import auteur.command.asset.shelf.StoreAway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/// Brings a large file into a bucket in parts, four at a time; nothing of it is seen before the last.
final class PartedUpload implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartedUpload.class);
    private static final int AT_ONCE = 4;

    private final S3Client client;
    private final String bucket;
    private final ExecutorService senders = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("asset-part-", 0).factory());

    PartedUpload(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /// @return whether it was the first under this name
    boolean unlessThere(String key, Path file, long size, Map<String, String> metadata) throws IOException {
        var id = call("Beginning " + key, () -> client.createMultipartUpload(
                request -> request.bucket(bucket).key(key).metadata(metadata)))
                .uploadId();
        var isWhole = false;
        try {
            var parts = sent(key, id, file, size);
            isWhole = Upload.isFirst("Completing " + key, () -> client.completeMultipartUpload(
                    request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(id)
                            .ifNoneMatch("*")
                            .multipartUpload(whole -> whole.parts(parts))));
            return isWhole;
        } finally {
            if (!isWhole) {
                abort(key, id);
            }
        }
    }

    private List<CompletedPart> sent(String key, String id, Path file, long size) throws IOException {
        var sending = new ArrayList<Future<CompletedPart>>();
        try {
            for (var first = 0L; first < size; first += Upload.PART) {
                var number = sending.size() + 1;
                var start = first;
                sending.add(senders.submit(() -> send(key, id, number, file, start, size)));
            }
            var parts = new ArrayList<CompletedPart>();
            for (var part : sending) {
                parts.add(part.get());
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping; the work goes on when it runs again", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            sending.forEach(part -> part.cancel(true));
        }
    }

    private CompletedPart send(String key, String id, int number, Path file, long first, long size)
            throws IOException {
        var length = Math.min(Upload.PART, size - first);
        var md5 = Upload.md5(file, first, length);
        var sent = call("Storing part %s of %s".formatted(number, key), () -> client.uploadPart(
                request -> request.bucket(bucket).key(key).uploadId(id).partNumber(number).contentMD5(md5),
                Upload.body(file, first, length)));
        return CompletedPart.builder().partNumber(number).eTag(sent.eTag()).build();
    }

    private static RuntimeException failure(@Nullable Throwable cause) throws IOException {
        return switch (cause) {
            case IOException e -> throw e;
            case UncheckedIOException e -> throw e.getCause();
            case RuntimeException e -> e;
            case Error e -> throw e;
            case null, default -> new StoreAway("A part could not be stored", cause);
        };
    }

    int endUnfinished(String prefix, Instant moment, boolean isReal) {
        var unfinished = call("Listing uploads", () -> client.listMultipartUploadsPaginator(
                request -> request.bucket(bucket).prefix(prefix))
                .uploads()
                .stream()
                .filter(upload -> upload.initiated().isBefore(moment))
                .toList());
        if (isReal) {
            unfinished.forEach(upload -> abort(upload.key(), upload.uploadId()));
        }
        return unfinished.size();
    }

    /// What is left of it otherwise is found by the sweep.
    private void abort(String key, String id) {
        try {
            client.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException e) {
            LOG.warn("What was stored of {} stays until it is swept: {}", key, e.getMessage());
        }
    }

    @Override
    public void close() {
        senders.shutdownNow();
    }
}
