package auteur.api.live.socket;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A frame of a client. Its body, if it has one, is not kept.
record StompFrame(String command, Map<String, String> headers) {

    private static final int MOST_HEADERS = 64;

    /// @param head up to the body
    /// @throws Malformed when it cannot be read
    static StompFrame parse(String head) {
        var lines = head.replaceFirst("(\r?\n)+$", "").split("\r?\n", MOST_HEADERS + 2);
        var frame = new StompFrame(lines[0], new HashMap<>());
        var trouble = lines.length > MOST_HEADERS + 1 ? "There are too many headers" : null;
        for (var i = 1; i < lines.length && i <= MOST_HEADERS; i++) {
            var found = frame.add(lines[i]);
            trouble = trouble == null ? found : trouble;
        }
        if (trouble != null) {
            throw frame.malformed(trouble);
        }
        return frame;
    }

    /// Of a header that is repeated, the first counts.
    private @Nullable String add(String line) {
        var colon = line.indexOf(':');
        if (colon <= 0) {
            return "A header is a name, a colon and a value";
        }
        if (line.indexOf('\r') >= 0) {
            return "A carriage return in a header is written \\r";
        }
        var name = isGreeting() ? Optional.of(line.substring(0, colon)) : StompEscapes.read(line.substring(0, colon));
        var value = isGreeting()
                ? Optional.of(line.substring(colon + 1))
                : StompEscapes.read(line.substring(colon + 1));
        if (name.isEmpty() || value.isEmpty()) {
            return "The only escapes are \\r, \\n, \\c and \\\\";
        }
        headers.putIfAbsent(name.get(), value.get());
        return null;
    }

    /// Greetings know no escapes, so that those of every version are read alike.
    boolean isGreeting() {
        return command.equals("CONNECT") || command.equals("STOMP");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    Optional<String> receipt() {
        return isGreeting() ? Optional.empty() : header("receipt");
    }

    /// @throws Malformed when it is not a number
    Optional<Long> contentLength() {
        return header("content-length").map(text -> {
            if (!text.matches("\\d{1,18}")) {
                throw malformed("The content-length is not a number");
            }
            return Long.valueOf(text);
        });
    }

    Malformed malformed(String detail) {
        return new Malformed(Ending.MALFORMED, detail, receipt());
    }

    /// A frame of the server without a body.
    static String text(String command, Map<String, String> headers) {
        return text(command, headers, "");
    }

    static String text(String command, Map<String, String> headers, String body) {
        var text = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> text.append(name).append(':').append(
                command.equals("CONNECTED") ? value : StompEscapes.write(value)).append('\n'));
        if (!body.isEmpty()) {
            text.append("content-type:text/plain\ncontent-length:")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append('\n');
        }
        return text.append('\n').append(body).append('\0').toString();
    }
}
