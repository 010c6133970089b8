package auteur.api.live.socket;

import java.util.Optional;

/// How STOMP 1.2 writes line ends, colons and backslashes in headers.
public final class StompEscapes {

    private StompEscapes() {}

    public static String write(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n").replace(":", "\\c");
    }

    /// Empty when there is an escape that means nothing.
    static Optional<String> read(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '\\') {
                i++;
                var meaning = i < text.length() ? meaning(text.charAt(i)) : '\0';
                if (meaning == '\0') {
                    return Optional.empty();
                }
                plain.append(meaning);
            } else {
                plain.append(letter);
            }
        }
        return Optional.of(plain.toString());
    }

    /// U+0000 for none.
    private static char meaning(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'c' -> ':';
            case '\\' -> '\\';
            default -> '\0';
        };
    }
}
