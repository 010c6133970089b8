/// Stored media as events speak of it.
@NullMarked
package auteur.command.media;

import org.jspecify.annotations.NullMarked;
