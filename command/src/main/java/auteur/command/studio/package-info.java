/// Ports to the engines that draw and render.
@NullMarked
package auteur.command.studio;

import org.jspecify.annotations.NullMarked;
