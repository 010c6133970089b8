/// The second version of the projection that counts.
@NullMarked
package auteur.infra.projection.counting.second;

import org.jspecify.annotations.NullMarked;
