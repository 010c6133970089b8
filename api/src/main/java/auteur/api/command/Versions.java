package auteur.api.command;

import auteur.api.conditional.EntityTag;
import auteur.api.freshness.Token;
import auteur.command.EventStream;
import auteur.query.log.EventLog;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The versions of streams as tags: in the form of tokens, since another log may have another event in the place of one that it has lost. A
/// number alone is a version of whichever log.
@Component
public class Versions {

    private final EventLog log;

    public Versions(EventLog log) {
        this.log = log;
    }

    /// What a version is called now.
    public String tag(long version) {
        return Token.of(log.epoch(), version).toString();
    }

    /// The version of a stream that a tag names; empty when it is none, or the log has lost it.
    public Optional<Long> named(EntityTag tag, EventStream<?> stream) {
        return Token.parse(tag.opaque())
                .filter(token -> !tag.isWeak() && token.toString().equals(tag.opaque()))
                .filter(token -> !token.isLostIn(log, stream))
                .map(Token::place);
    }
}
