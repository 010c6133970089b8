package auteur.api.account;

import auteur.command.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All accounts.
public interface Accounts {

    Optional<Account> named(String username);

    /// What users are called; those without an account are left out.
    Map<UserId, String> namesOf(Set<UserId> users);

    /// What users may do by now; those without an account are left out.
    Map<UserId, Set<Role>> rolesOf(Set<UserId> users);

    /// Whether anybody could log in.
    boolean existAny();

    /// Saves an account if there is none; answers whether it did.
    boolean makeFirst(Account account);
}
