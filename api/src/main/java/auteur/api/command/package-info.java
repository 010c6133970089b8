/// Commands on their way in: who asks for what under which conditions, and what is answered.
@NullMarked
package auteur.api.command;

import org.jspecify.annotations.NullMarked;
