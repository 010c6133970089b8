/// Jobs over HTTP: commands in, views out.
@NullMarked
package auteur.api.job;

import org.jspecify.annotations.NullMarked;
