package auteur.api.account;

import java.util.List;
import java.util.Set;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Who may use routes, as their context declares it by a bean. A route below `/api/` that nobody has declared is closed.
///
/// @param needsLogin whether a caller has to be logged in
/// @param roles of which a caller needs one; none for all that are logged in
/// @param patterns of paths, such as `/api/jobs/**`
public record Routes(boolean needsLogin, Set<Role> roles, List<String> patterns) {

    public static Routes of(Role role, String... patterns) {
        return new Routes(true, Set.of(role), List.of(patterns));
    }

    public static Routes ofUsers(String... patterns) {
        return new Routes(true, Set.of(), List.of(patterns));
    }

    static Routes ofEverybody(String... patterns) {
        return new Routes(false, Set.of(), List.of(patterns));
    }

    void openIn(AuthorizeHttpRequestsConfigurer<?>.AuthorizationManagerRequestMatcherRegistry requests) {
        var these = requests.requestMatchers(patterns.toArray(String[]::new));
        if (!needsLogin) {
            these.permitAll();
        } else if (roles.isEmpty()) {
            these.authenticated();
        } else {
            these.hasAnyRole(roles.stream().map(Role::name).toArray(String[]::new));
        }
    }
}
