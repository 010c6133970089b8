/// Who is calling: accounts, login, roles, security headers.
@NullMarked
package auteur.api.account;

import org.jspecify.annotations.NullMarked;
