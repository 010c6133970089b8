package auteur.infra.account;

import auteur.api.account.Account;
import auteur.api.account.Role;
import auteur.api.door.Reach;
import auteur.command.UserId;
import auteur.infra.account.AccountProperties.Configured;
import auteur.infra.machine.StartFailure;
import com.fasterxml.uuid.Generators;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Sees to the accounts before the program answers anybody. Demo accounts, whose passwords everybody knows, are made only where nobody else
/// can reach them, and count only there.
@Component
public class AccountSetup implements InitializingBean {

    private static final Map<String, Role> DEMO = new TreeMap<>(Map.of(
            "creator", Role.CREATOR, "creator2", Role.CREATOR, "analyst", Role.ANALYST, "admin", Role.ADMIN));

    private final AccountTable accounts;
    private final AccountProperties properties;
    private final PasswordEncoder passwords;
    private final Reach reach;

    AccountSetup(
            AccountTable accounts,
            AccountProperties properties,
            PasswordEncoder passwords,
            Reach reach) {
        this.accounts = accounts;
        this.properties = properties;
        this.passwords = passwords;
        this.reach = reach;
    }

    @Override
    public void afterPropertiesSet() {
        if (reach.isPrivate()) {
            DEMO.forEach(this::ensureDemo);
        }
        properties.accounts().forEach(this::save);
    }

    /// The demo accounts' names, which are their passwords too; none when they do not exist here.
    public Set<String> demoAccounts() {
        return accounts.demoNames();
    }

    private void ensureDemo(String name, Role role) {
        if (!accounts.isKnown(name)) {
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
