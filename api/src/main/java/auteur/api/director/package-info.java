/// The directors' personas over HTTP.
@NullMarked
package auteur.api.director;

import org.jspecify.annotations.NullMarked;
