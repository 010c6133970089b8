/// Texts in the language of a brief.
@NullMarked
package auteur.command.language;

import org.jspecify.annotations.NullMarked;
