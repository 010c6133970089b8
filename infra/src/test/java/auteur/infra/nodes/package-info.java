/// Several nodes on one database.
@NullMarked
package auteur.infra.nodes;

import org.jspecify.annotations.NullMarked;
