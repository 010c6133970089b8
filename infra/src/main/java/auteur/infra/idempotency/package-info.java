/// Keyed requests and their answers in PostgreSQL.
@NullMarked
package auteur.infra.idempotency;

import org.jspecify.annotations.NullMarked;
