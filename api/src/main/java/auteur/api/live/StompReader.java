package auteur.api.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts the frames of one client together. It keeps no more than the largest frame, and nothing between frames.
final class StompReader {

    private static final int MOST_HEADERS = 64;

    private final int largest;
    private @Nullable StringBuilder partial;
    private int read;

    StompReader(int largest) {
        this.largest = largest;
    }

    /// What was sent is not STOMP.
    static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final Ending ending;

        Malformed(Ending ending) {
            super(ending.reason(), null, false, false);
            this.ending = ending;
        }

        Ending ending() {
            return ending;
        }
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
        var end = text.indexOf("\0", read);
        if ((end < 0 ? text.length() : end) - read > largest) {
            throw new Malformed(Ending.TOO_LARGE);
        }
        if (end < 0) {
            drop(text);
            return Optional.empty();
        }
        var frame = parse(text.substring(read, end));
        read = end + 1;
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

    private void drop(StringBuilder text) {
        if (read == text.length()) {
            partial = null;
        } else {
            text.delete(0, read);
        }
        read = 0;
    }

    private static StompFrame parse(String text) {
        var head = text;
        var end = text.indexOf("\n\n");
        var endOfWindows = text.indexOf("\r\n\r\n");
        if (end >= 0 || endOfWindows >= 0) {
            head = text.substring(0, end < 0 || (endOfWindows >= 0 && endOfWindows < end) ? endOfWindows : end);
        }
        var lines = head.split("\r?\n", MOST_HEADERS + 2);
        if (lines.length > MOST_HEADERS + 1) {
            throw new Malformed(Ending.MALFORMED);
        }
        var headers = new HashMap<String, String>();
        for (var i = 1; i < lines.length; i++) {
            addHeader(lines[i], headers);
        }
        return new StompFrame(lines[0], headers);
    }

    private static void addHeader(String line, Map<String, String> headers) {
        if (line.isEmpty()) {
            return;
        }
        var colon = line.indexOf(':');
        if (colon <= 0) {
            throw new Malformed(Ending.MALFORMED);
        }
        // Of a header that is repeated, the first counts.
        headers.putIfAbsent(unescaped(line.substring(0, colon)), unescaped(line.substring(colon + 1)));
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        var isEscaped = false;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (!isEscaped && letter == '\\') {
                isEscaped = true;
                continue;
            }
            plain.append(isEscaped ? meaning(letter) : letter);
            isEscaped = false;
        }
        if (isEscaped) {
            throw new Malformed(Ending.MALFORMED);
        }
        return plain.toString();
    }

    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'c' -> ':';
            case '\\' -> '\\';
            default -> throw new Malformed(Ending.MALFORMED);
        };
    }
}
