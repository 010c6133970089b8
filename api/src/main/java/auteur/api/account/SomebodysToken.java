package auteur.api.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Takes only tokens that name somebody, for a while, with roles that can be read. Whom a token is meant for is checked by the
/// audiences of the configuration.
final class SomebodysToken implements OAuth2TokenValidator<Jwt> {

    private static final int LONGEST_NAME = 255;

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return objectionTo(token)
                .map(words -> OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, words, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    private static Optional<String> objectionTo(Jwt token) {
        var subject = Objects.requireNonNullElse(token.getSubject(), "");
        if (subject.isBlank() || subject.length() > LONGEST_NAME) {
            return Optional.of("The token names nobody");
        }
        if (token.getExpiresAt() == null) {
            return Optional.of("The token would be good for ever");
        }
        return areRoles(token.getClaims().get("roles"))
                ? Optional.empty()
                : Optional.of("The token's roles are not a list of names");
    }

    private static boolean areRoles(@Nullable Object claim) {
        return claim == null
                || claim instanceof String
                || (claim instanceof List<?> list && list.stream().allMatch(String.class::isInstance));
    }
}
