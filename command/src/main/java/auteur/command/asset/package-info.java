/// The port that keeps files, on shelves of any owner.
@NullMarked
package auteur.command.asset;

import org.jspecify.annotations.NullMarked;
