package auteur.api.freshness;

import auteur.api.problem.UnreadableValue;
import auteur.command.EventStream;
import auteur.query.log.EventLog;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/// A position in the log, or the version of a stream, and the epoch of the log in which it was seen: `<first 8 of the epoch>.<position>`.
/// Clients keep it and send it back, and do not look into it. A number alone is one that may have been seen in any epoch.
///
/// @param epoch its name or the beginning of it; null for a number alone
@JsonDeserialize(using = Token.Reader.class)
public record Token(@Nullable String epoch, long place) {

    private static final int SHORT = 8;
    private static final Pattern FORM = Pattern.compile("(?:([0-9a-f]{8})\\.)?(\\d{1,18})");

    /// @param epoch empty where nobody can say which it is: then it is a number alone
    public static Token of(String epoch, long place) {
        return new Token(epoch.isEmpty() ? null : epoch.substring(0, SHORT), place);
    }

    public static Optional<Token> parse(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Token(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /// @throws UnreadableValue when it is neither
    public static Token read(String text) {
        return parse(text).orElseThrow(() -> new UnreadableValue("is neither a position nor a token"));
    }

    /// Whether a log that once had this position has lost it, or never had its epoch.
    public boolean isLostIn(EventLog log) {
        return epoch != null && log.lastOf(epoch).orElse(-1) < place;
    }

    /// Whether a log that once had this version of a stream has lost it, or never had its epoch.
    public boolean isLostIn(EventLog log, EventStream<?> stream) {
        if (epoch == null) {
            return false;
        }
        var last = log.lastOf(epoch).orElse(-1);
        return last < Long.MAX_VALUE && log.positionOf(stream, place).filter(position -> position <= last).isEmpty();
    }

    @Override
    public String toString() {
        return epoch == null ? String.valueOf(place) : epoch + '.' + place;
    }

    static final class Reader extends ValueDeserializer<Token> {

        @Override
        public @Nullable Token deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return new Token(null, context.readValue(parser, long.class));
            }
            try {
                return read(parser.getString());
            } catch (UnreadableValue e) {
                throw context.instantiationException(Token.class, e);
            }
        }
    }
}
