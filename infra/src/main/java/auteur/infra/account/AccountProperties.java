package auteur.infra.account;

import auteur.api.account.Role;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The accounts that the configuration brings; they are written to the database at each start.
@ConfigurationProperties("auteur.login")
record AccountProperties(@DefaultValue List<Configured> accounts) {

    /// @param passwordHash with its algorithm in braces, such as `{bcrypt}$2a$…`; never a plain password
    record Configured(String username, String passwordHash, Set<Role> roles) {}
}
