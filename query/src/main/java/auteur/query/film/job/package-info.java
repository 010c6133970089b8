/// The director's view of a job: the whole state, and the list of a creator's jobs.
@NullMarked
package auteur.query.film.job;

import org.jspecify.annotations.NullMarked;
