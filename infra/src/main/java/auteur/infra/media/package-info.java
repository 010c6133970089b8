/// Media files on this node's disk.
@NullMarked
package auteur.infra.media;

import org.jspecify.annotations.NullMarked;
