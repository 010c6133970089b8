/// The program's own manners.
@NullMarked
package auteur.infra;

import org.jspecify.annotations.NullMarked;
