/// Ports to the engines that draw, render and keep media.
@NullMarked
package auteur.command.studio;

import org.jspecify.annotations.NullMarked;
