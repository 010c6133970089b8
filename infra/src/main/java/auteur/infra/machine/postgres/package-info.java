/// The embedded PostgreSQL: started when no other database is configured.
@NullMarked
package auteur.infra.machine.postgres;

import org.jspecify.annotations.NullMarked;
