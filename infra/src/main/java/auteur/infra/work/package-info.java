/// The crew's durable work queue in PostgreSQL.
@NullMarked
package auteur.infra.work;

import org.jspecify.annotations.NullMarked;
