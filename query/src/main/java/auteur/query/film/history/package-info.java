/// A job's history in plain words and as data, straight from the log.
@NullMarked
package auteur.query.film.history;

import org.jspecify.annotations.NullMarked;
