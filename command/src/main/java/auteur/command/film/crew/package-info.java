/// Ports to the engines that draw and render.
@NullMarked
package auteur.command.film.crew;

import org.jspecify.annotations.NullMarked;
