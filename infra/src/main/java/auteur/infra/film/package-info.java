/// Jobs in the log: what their events have made.
@NullMarked
package auteur.infra.film;

import org.jspecify.annotations.NullMarked;
