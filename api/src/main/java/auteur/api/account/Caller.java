package auteur.api.account;

import auteur.command.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/// Whoever makes a request.
public record Caller(UserId id, String username, Set<Role> roles) {

    /// @throws IllegalArgumentException for an authentication that is not one of ours
    public static Caller of(Authentication authentication) {
        return switch (authentication.getPrincipal()) {
            case AccountDetails details -> details.caller();
            case Jwt jwt -> ofToken(jwt, authentication);
            case null, default ->
                throw new IllegalArgumentException("Not an authentication of ours: " + authentication.getClass());
        };
    }

    private static Caller ofToken(Jwt jwt, Authentication authentication) {
        var name = "%s|%s".formatted(jwt.getIssuer(), jwt.getSubject());
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        var roles = new TreeSet<Role>();
        for (var role : Role.values()) {
            if (authentication.getAuthorities().stream()
                    .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()))) {
                roles.add(role);
            }
        }
        return new Caller(new UserId(id), String.valueOf(jwt.getSubject()), roles);
    }
}
