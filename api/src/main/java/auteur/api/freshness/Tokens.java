package auteur.api.freshness;

import auteur.api.problem.Problem;
import auteur.query.Moment;
import auteur.query.log.EventLog;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// The tokens of this log, as it is now.
@Component
public class Tokens {

    /// In which epoch what is written was read; nothing is told of any where it is empty.
    static final String EPOCH = "auteur.epoch";

    private final EventLog log;

    public Tokens(EventLog log) {
        this.log = log;
    }

    public Token of(long place) {
        return Token.of(log.epoch(), place);
    }

    /// The position that a client names.
    ///
    /// @param parameter in which
    /// @throws Problem 410 when the log has lost it
    public long position(String parameter, Token token) {
        if (token.isLostIn(log)) {
            throw Problem.of(
                    HttpStatus.GONE,
                    "other_epoch",
                    String.format(Locale.ROOT, "The log was restored or moved and no longer has what %s names. "
                            + "Load the state again.", parameter));
        }
        return token.place();
    }

    /// The parameter `asOf`: a position or an instant.
    ///
    /// @throws Problem 400 when it is neither, 410 when the log has lost it
    public Moment moment(String asOf) {
        return Token.parse(asOf)
                .<Moment>map(token -> new Moment.Position(position("asOf", token)))
                .or(() -> Instants.parse(asOf).map(Moment.Time::new))
                .orElseThrow(() -> Problem.invalid(
                        "asOf", "is a position, a token or an instant such as 2026-11-21T12:00:00Z"));
    }

    /// Writes what was read in an epoch that may be over since.
    public static ObjectWriter writer(JsonMapper json, String epoch) {
        return json.writer().withAttribute(EPOCH, epoch);
    }

    /// Writes what is kept, for tokens are of the epoch in which they are told.
    public static ObjectWriter writerOfWhatIsKept(JsonMapper json) {
        return writer(json, "");
    }
}
