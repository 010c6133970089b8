/// Holds what is in the database against what the program declares. A log that was damaged takes no commands.
@NullMarked
package auteur.infra.schema;

import org.jspecify.annotations.NullMarked;
