package auteur.api.live;

import java.util.Map;
import java.util.Optional;

/// A frame of a client. Its body, if it has one, is not kept.
record StompFrame(String command, Map<String, String> headers) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /// A frame of the server without a body.
    static String text(String command, Map<String, String> headers) {
        var text = new StringBuilder(command).append('\n');
        headers.forEach((name, value) -> text.append(name).append(':').append(escaped(value)).append('\n'));
        return text.append("\n\0").toString();
    }

    /// As STOMP 1.2 has header values.
    static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n").replace(":", "\\c");
    }
}
