/// What can be measured in a picture.
@NullMarked
package auteur.command.film.picture;

import org.jspecify.annotations.NullMarked;
