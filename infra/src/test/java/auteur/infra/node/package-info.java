/// Several nodes on one database.
@NullMarked
package auteur.infra.node;

import org.jspecify.annotations.NullMarked;
