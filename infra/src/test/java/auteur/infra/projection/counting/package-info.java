/// A projection that counts.
@NullMarked
package auteur.infra.projection.counting;

import org.jspecify.annotations.NullMarked;
