package auteur.api.live.socket;

import auteur.api.account.Caller;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whoever holds a socket, named by the caller's id, and what the socket's life depends on.
///
/// @param session that the caller is logged in with; null for who brings a password or a token
/// @param tokenExpires null for who has no bearer token
/// @param hasAccount whether the roles come from an account of the program's
record Listener(
        Caller caller, @Nullable HttpSession session, @Nullable Instant tokenExpires, boolean hasAccount)
        implements
            Principal {

    @Override
    public String getName() {
        return caller.id().toString();
    }

    Listener as(Caller changed) {
        return new Listener(changed, session, tokenExpires, hasAccount);
    }

    /// Why the caller may not listen any longer.
    Optional<Ending> ending(Instant now) {
        if (tokenExpires != null && !now.isBefore(tokenExpires)) {
            return Optional.of(Ending.TOKEN_EXPIRED);
        }
        return session != null && hasEnded(session, now) ? Optional.of(Ending.SESSION_ENDED) : Optional.empty();
    }

    /// The container looks for sessions that nobody has used for too long only once a minute.
    private static boolean hasEnded(HttpSession session, Instant now) {
        try {
            var idle = Duration.between(Instant.ofEpochMilli(session.getLastAccessedTime()), now);
            var longest = session.getMaxInactiveInterval();
            return longest > 0 && idle.toSeconds() >= longest;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
