package auteur.api.asset;

import auteur.api.conditional.ByteRange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/// Parts of a stored file as bodies. They are streams, for of other resources Spring would send ranges by rules of its own.
///
/// @param first the first part, opened before anything is answered
/// @param next opens the others
record Slices(InputStream first, Opening next) {

    /// Opens a part of the file.
    interface Opening {
        Optional<InputStream> of(ByteRange range) throws IOException;
    }

    /// @return nothing where there is no such file
    static Optional<Slices> opened(ByteRange first, Opening opening) {
        try {
            return opening.of(first).map(stream -> new Slices(stream, opening));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored file cannot be read", e);
        }
    }

    /// Some parts in one body, as `multipart/byteranges`.
    record Multipart(Resource body, long length) {}

    Resource one() {
        return new InputStreamResource(() -> first);
    }

    Multipart many(List<ByteRange> ranges, String type, long whole, String boundary) {
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
                                () -> i == 0 ? first : opened(ranges.get(i)),
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

    private InputStream opened(ByteRange range) {
        try {
            return next.of(range).orElseThrow(() -> new NoSuchFileException("A part of a stored file"));
        } catch (IOException e) {
            throw new UncheckedIOException("A part of a stored file cannot be read", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
