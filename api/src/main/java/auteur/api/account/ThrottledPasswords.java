package auteur.api.account;

import auteur.api.account.LoginThrottle.Guesser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks user names and passwords, of form login and Basic alike.
final class ThrottledPasswords implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LoginThrottle throttle;

    ThrottledPasswords(AuthenticationProvider passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    @Override
    public @Nullable Authentication authenticate(Authentication login) throws AuthenticationException {
        var guesser = new Guesser(login.getName(), addressOf(login));
        throttle.admit(guesser);
        try {
            var account = passwords.authenticate(login);
            throttle.succeeded(guesser);
            return account;
        } catch (BadCredentialsException e) {
            throttle.failed(guesser);
            throw e;
        }
    }

    private static String addressOf(Authentication login) {
        return login.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }
}
