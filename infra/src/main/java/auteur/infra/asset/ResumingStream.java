package auteur.infra.asset;

import auteur.command.asset.shelf.StoreAway;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A part of an object. Where its bytes end too soon, it goes on behind the last that came: an object is written once.
final class ResumingStream extends InputStream {

    private static final int MOST_BREAKS = 5;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private long next;
    private long left;
    private int breaks;
    private @Nullable InputStream content;

    private ResumingStream(S3Client client, String bucket, String key, long first, long length) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.next = first;
        this.left = length;
    }

    /// @return nothing where there is no such object
    static Optional<InputStream> of(S3Client client, String bucket, String key, long first, long length) {
        var stream = new ResumingStream(client, bucket, key, first, length);
        try {
            return stream.isOpened() ? Optional.of(stream) : Optional.empty();
        } catch (StoreAway e) {
            stream.close();
            throw e;
        }
    }

    private boolean isOpened() {
        if (left == 0) {
            return true;
        }
        var range = "bytes=%s-%s".formatted(next, next + left - 1);
        return StoreCalls.call("Reading " + key, () -> {
            try {
                content = client.getObject(request -> request.bucket(bucket).key(key).range(range));
                return true;
            } catch (S3Exception e) {
                if (StoreCalls.isNoKey(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (left > 0) {
            var read = readOrBreak(buffer, offset, (int) Math.min(left, length));
            if (read > 0) {
                next += read;
                left -= read;
                return read;
            }
        }
        return -1;
    }

    private int readOrBreak(byte[] buffer, int offset, int length) throws IOException {
        if (content == null && !isOpened()) {
            throw new StoreAway(key + " was there and is gone", null);
        }
        var open = content;
        if (open == null) {
            return 0;
        }
        try {
            var read = open.read(buffer, offset, length);
            if (read < 0) {
                broken(new IOException(key + " ended too soon"));
            }
            return read;
        } catch (IOException e) {
            broken(e);
            return 0;
        }
    }

    private void broken(IOException cause) {
        close();
        if (++breaks > MOST_BREAKS) {
            throw new StoreAway("Reading %s broke off %s times".formatted(key, breaks), cause);
        }
    }

    @Override
    public void close() {
        var open = content;
        content = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException _) {
                // nothing more is wanted of it
            }
        }
    }
}
