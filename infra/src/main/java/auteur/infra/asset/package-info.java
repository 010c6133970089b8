/// Media files on this node's disk.
@NullMarked
package auteur.infra.asset;

import org.jspecify.annotations.NullMarked;
