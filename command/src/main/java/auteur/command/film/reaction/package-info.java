/// Reactions, named as the rule they hold, and the durable steps they set in motion.
@NullMarked
package auteur.command.film.reaction;

import org.jspecify.annotations.NullMarked;
