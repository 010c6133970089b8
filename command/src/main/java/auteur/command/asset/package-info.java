/// What a stored file is called, and what can be said of it.
@NullMarked
package auteur.command.asset;

import org.jspecify.annotations.NullMarked;
