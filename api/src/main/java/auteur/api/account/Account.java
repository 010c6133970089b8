package auteur.api.account;

import auteur.command.UserId;
import java.util.Set;

/// Somebody who can log in.
///
/// @param passwordHash with the name of its algorithm in braces, such as `{bcrypt}…`
public record Account(UserId id, String username, String passwordHash, Set<Role> roles) {}
