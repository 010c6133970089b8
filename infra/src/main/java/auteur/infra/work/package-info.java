/// Durable queues of long work in PostgreSQL.
@NullMarked
package auteur.infra.work;

import org.jspecify.annotations.NullMarked;
