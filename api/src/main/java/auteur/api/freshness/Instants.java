package auteur.api.freshness;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Instants as clients write them in addresses: RFC 3339, and ISO 8601's shorter offsets.
public final class Instants {

    /// An unescaped `+` comes as a space.
    private static final Pattern OFFSET = Pattern.compile("([ +-])(\\d{2}):?(\\d{2})?$");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Instants() {}

    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(OFFSET.matcher(text).replaceFirst(Instants::offset)))
                    .filter(at -> !at.isBefore(FIRST) && at.isBefore(END));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String offset(MatchResult match) {
        var sign = match.group(1).equals(" ") ? "+" : match.group(1);
        return sign + match.group(2) + ":" + Objects.requireNonNullElse(match.group(3), "00");
    }
}
