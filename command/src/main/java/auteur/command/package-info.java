/// What may be wished and what has happened: the deciding side of the studio, free of web, SQL and JSON databind.
@NullMarked
package auteur.command;

import org.jspecify.annotations.NullMarked;
