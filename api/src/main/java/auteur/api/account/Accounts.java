package auteur.api.account;

import java.util.Optional;

/// All accounts.
public interface Accounts {

    Optional<Account> named(String username);
}
