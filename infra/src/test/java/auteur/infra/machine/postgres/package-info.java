/// The embedded PostgreSQL, in good times and bad.
@NullMarked
package auteur.infra.machine.postgres;

import org.jspecify.annotations.NullMarked;
