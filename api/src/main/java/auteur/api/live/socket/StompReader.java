package auteur.api.live.socket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the frames of one client together. It keeps no more than the largest frame, and nothing between frames.
final class StompReader {

    private final int largest;
    private @Nullable StringBuilder partial;
    private int read;

    StompReader(int largest) {
        this.largest = largest;
    }

    /// Takes what has come. Then [#next] is asked until it has no more.
    void take(String text) {
        var before = partial;
        if (before == null) {
            partial = new StringBuilder(text);
        } else {
            before.append(text);
        }
    }

    /// @throws Malformed for a frame that is too large or that cannot be read
    Optional<StompFrame> next() {
        var text = partial;
        if (text == null) {
            return Optional.empty();
        }
        skipLineEnds(text);
        var body = endOfHead(text);
        var end = text.indexOf("\0", read);
        if (body < 0 || (end >= 0 && end < body)) {
            requireSize((end < 0 ? text.length() : end) - read);
            return end < 0 ? incomplete(text) : refuseHeadless(text.substring(read, end));
        }
        requireSize(body - read);
        var frame = StompFrame.parse(text.substring(read, body));
        var last = frame.contentLength().map(octets -> endOfBody(text, body, octets)).orElse(end);
        requireSize((last < 0 ? text.length() : last) - read);
        if (last < 0 || last == text.length()) {
            return incomplete(text);
        }
        requireBody(frame, text, body, last);
        read = last + 1;
        return Optional.of(frame);
    }

    /// Whether a frame has begun that has not ended.
    boolean isWithinFrame() {
        return partial != null;
    }

    private void skipLineEnds(StringBuilder text) {
        while (read < text.length() && (text.charAt(read) == '\n' || text.charAt(read) == '\r')) {
            read++;
        }
    }

    /// Where the body begins, after an empty line; negative while it is not there.
    private int endOfHead(StringBuilder text) {
        for (var line = text.indexOf("\n", read); line >= 0; line = text.indexOf("\n", line + 1)) {
            var next = line + 1;
            next += next < text.length() && text.charAt(next) == '\r' ? 1 : 0;
            if (next < text.length() && text.charAt(next) == '\n') {
                return next + 1;
            }
        }
        return -1;
    }

    /// Where a body of so many octets ends; negative while it is not all there.
    private int endOfBody(StringBuilder text, int body, long octets) {
        if (octets > largest) {
            throw new Malformed(Ending.TOO_LARGE);
        }
        var left = octets;
        var at = body;
        while (left > 0 && at < text.length()) {
            var letter = text.codePointAt(at);
            left -= letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
            at += Character.charCount(letter);
        }
        return left > 0 ? -1 : at;
    }

    private static void requireBody(StompFrame frame, StringBuilder text, int body, int last) {
        if (text.charAt(last) != '\0') {
            throw frame.malformed("The body is longer than its content-length says");
        }
        if (!frame.command().equals("SEND") && !text.substring(body, last).isBlank()) {
            throw frame.malformed("Only SEND may have a body");
        }
    }

    private static Optional<StompFrame> refuseHeadless(String head) {
        throw StompFrame.parse(head).malformed("There is no empty line after the headers");
    }

    private void requireSize(int length) {
        if (length > largest) {
            throw new Malformed(Ending.TOO_LARGE);
        }
    }

    private Optional<StompFrame> incomplete(StringBuilder text) {
        if (read == text.length()) {
            partial = null;
        } else {
            text.delete(0, read);
        }
        read = 0;
        return Optional.empty();
    }
}
