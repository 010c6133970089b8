/// The programs that share the database: who is alive, and the beat that each works to.
@NullMarked
package auteur.infra.projection.node;

import org.jspecify.annotations.NullMarked;
