/// Reactions, named as the rule they hold, and the durable steps they set in motion.
@NullMarked
package auteur.command.automation;

import org.jspecify.annotations.NullMarked;
