package auteur.infra.account;

import auteur.api.account.Account;
import auteur.api.account.Role;
import auteur.command.UserId;
import auteur.infra.StartFailure;
import auteur.infra.account.AccountProperties.Configured;
import auteur.infra.postgres.EmbeddedPostgres;
import com.fasterxml.uuid.Generators;
import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Sees to the accounts before the program answers anybody. Demo accounts, whose passwords everybody knows, exist only while
/// the database is embedded and the program listens on loopback.
@Component
public class AccountSetup implements InitializingBean {

    private static final Map<String, Role> DEMO = new TreeMap<>(Map.of(
            "creator", Role.CREATOR, "creator2", Role.CREATOR, "analyst", Role.ANALYST, "admin", Role.ADMIN));

    private final AccountTable accounts;
    private final AccountProperties properties;
    private final PasswordEncoder passwords;
    private final boolean isPrivate;

    AccountSetup(
            AccountTable accounts,
            AccountProperties properties,
            PasswordEncoder passwords,
            ObjectProvider<EmbeddedPostgres> embedded,
            ServerProperties server) {
        this.accounts = accounts;
        this.properties = properties;
        this.passwords = passwords;
        this.isPrivate = embedded.getIfAvailable() != null
                && Optional.ofNullable(server.getAddress())
                        .filter(InetAddress::isLoopbackAddress)
                        .isPresent();
    }

    @Override
    public void afterPropertiesSet() {
        if (isPrivate) {
            DEMO.forEach(this::ensureDemo);
        } else if (accounts.hasDemoAccounts()) {
            throw new StartFailure(
                    "The database has demo accounts, whose passwords everybody knows. They are for the embedded database on"
                            + " loopback only: delete them from runtime.account, or listen on 127.0.0.1 again.");
        }
        properties.accounts().forEach(this::save);
    }

    /// The demo accounts' names, which are their passwords too; none when they do not exist here.
    public Set<String> demoAccounts() {
        return isPrivate ? DEMO.keySet() : Set.of();
    }

    private void ensureDemo(String name, Role role) {
        var isKnown = accounts.named(name)
                .filter(account -> passwords.matches(name, account.passwordHash()))
                .isPresent();
        if (!isKnown) {
            accounts.save(new Account(newId(), name, encoded(name), Set.of(role)), true);
        }
    }

    private void save(Configured configured) {
        if (!configured.passwordHash().matches("\\{[a-zA-Z0-9@.-]+}.{20,}")) {
            throw new StartFailure("auteur.login.accounts: the password of %s is not a hash such as {bcrypt}…"
                    .formatted(configured.username()));
        }
        accounts.save(
                new Account(newId(), configured.username(), configured.passwordHash(), configured.roles()), false);
    }

    private String encoded(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }

    private static UserId newId() {
        return new UserId(Generators.timeBasedEpochGenerator().generate());
    }
}
