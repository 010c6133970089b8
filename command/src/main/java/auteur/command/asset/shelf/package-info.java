/// The port that keeps files, on shelves of any owner.
@NullMarked
package auteur.command.asset.shelf;

import org.jspecify.annotations.NullMarked;
