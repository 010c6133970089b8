/// What can be seen before it is made: pitches in pictures, and the board as a film.
@NullMarked
package auteur.api.film.preview;

import org.jspecify.annotations.NullMarked;
