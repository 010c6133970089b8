/// What can be measured in a picture.
@NullMarked
package auteur.command.picture;

import org.jspecify.annotations.NullMarked;
