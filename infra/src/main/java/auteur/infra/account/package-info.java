/// Accounts in PostgreSQL: configured ones, and the demo ones where they are harmless.
@NullMarked
package auteur.infra.account;

import org.jspecify.annotations.NullMarked;
