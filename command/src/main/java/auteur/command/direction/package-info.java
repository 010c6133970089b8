/// Directors as personas with trait vectors, and how they pitch for a picture.
@NullMarked
package auteur.command.direction;

import org.jspecify.annotations.NullMarked;
