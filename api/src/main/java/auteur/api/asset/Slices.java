package auteur.api.asset;

import auteur.api.conditional.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/// Parts of a file as bodies. They are streams, for of other resources Spring would send ranges by rules of its own.
final class Slices {

    private Slices() {}

    /// Some parts in one body, as `multipart/byteranges`.
    record Multipart(Resource body, long length) {}

    static Resource one(Path file, ByteRange range) {
        return new InputStreamResource(() -> open(file, range));
    }

    static Multipart many(Path file, List<ByteRange> ranges, String type, long whole, String boundary) {
        var heads = ranges.stream()
                .map(range -> bytes("--%s\r\nContent-Type: %s\r\nContent-Range: %s\r\n\r\n"
                        .formatted(boundary, type, range.of(whole))))
                .toList();
        var lineEnd = bytes("\r\n");
        var end = bytes("--%s--\r\n".formatted(boundary));
        var parts = Stream.<Supplier<InputStream>>concat(
                Stream.iterate(0, i -> i < ranges.size(), i -> i + 1)
                        .flatMap(i -> Stream.of(
                                () -> new ByteArrayInputStream(heads.get(i)),
                                () -> opened(file, ranges.get(i)),
                                () -> new ByteArrayInputStream(lineEnd))),
                Stream.of(() -> new ByteArrayInputStream(end)))
                .toList();
        var length = heads.stream().mapToLong(head -> head.length + lineEnd.length).sum()
                + ranges.stream().mapToLong(ByteRange::length).sum()
                + end.length;
        return new Multipart(new InputStreamResource(() -> joined(parts)), length);
    }

    /// Opens each part when the one before has been read.
    @SuppressWarnings("JdkObsolete") // as the JDK's stream has it
    private static InputStream joined(List<Supplier<InputStream>> parts) {
        var left = parts.iterator();
        return new SequenceInputStream(new Enumeration<>() {

            @Override
            public boolean hasMoreElements() {
                return left.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return left.next().get();
            }
        });
    }

    private static InputStream opened(Path file, ByteRange range) {
        try {
            return open(file, range);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of a file cannot be read", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static InputStream open(Path file, ByteRange range) throws IOException {
        var content = Files.newInputStream(file);
        try {
            content.skipNBytes(range.first());
        } catch (IOException e) {
            content.close();
            throw e;
        }
        return new Slice(content, range.length());
    }
}
