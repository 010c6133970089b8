/// The third version of the projection that counts.
@NullMarked
package auteur.infra.projection.counting.third;

import org.jspecify.annotations.NullMarked;
