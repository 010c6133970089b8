/// A creator's taste: learned from choices, one stream per creator.
@NullMarked
package auteur.command.taste;

import org.jspecify.annotations.NullMarked;
