/// Proves that no language lacks a text.
@NullMarked
package auteur.command.language;

import org.jspecify.annotations.NullMarked;
