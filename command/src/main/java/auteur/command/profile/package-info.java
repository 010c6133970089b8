/// A creator's taste: learned from choices, one stream per creator.
@NullMarked
package auteur.command.profile;

import org.jspecify.annotations.NullMarked;
