/// Measurements of how many can listen, started by hand only.
@NullMarked
package auteur.infra.live;

import org.jspecify.annotations.NullMarked;
