/// How directors pitch: the picture gives each a raw score, the creator's taste ranks them.
@NullMarked
package auteur.command.film.pitching;

import org.jspecify.annotations.NullMarked;
