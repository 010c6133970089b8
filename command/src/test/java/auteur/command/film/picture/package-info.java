/// Proves that what is said of a picture was measured.
@NullMarked
package auteur.command.film.picture;

import org.jspecify.annotations.NullMarked;
