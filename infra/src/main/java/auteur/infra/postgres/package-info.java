/// The embedded PostgreSQL: started when no other database is configured.
@NullMarked
package auteur.infra.postgres;

import org.jspecify.annotations.NullMarked;
