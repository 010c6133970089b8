/// Jobs over HTTP: commands in, views out.
@NullMarked
package auteur.api.film.job;

import org.jspecify.annotations.NullMarked;
