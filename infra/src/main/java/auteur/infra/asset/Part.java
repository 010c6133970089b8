package auteur.infra.asset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A part of a file as a stream, no further than its end.
final class Part extends FilterInputStream {

    private long left;

    private Part(InputStream content, long length) {
        super(content);
        left = length;
    }

    static InputStream of(Path file, long first, long length) throws IOException {
        var content = Files.newInputStream(file);
        try {
            content.skipNBytes(first);
            return new Part(content, length);
        } catch (IOException e) {
            content.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        var value = left > 0 ? super.read() : -1;
        left -= value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left == 0 && length > 0) {
            return -1;
        }
        var read = super.read(buffer, offset, (int) Math.min(left, length));
        left -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(Math.min(left, count));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(left, super.available());
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
