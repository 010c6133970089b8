/// The directors' personas over HTTP.
@NullMarked
package auteur.api.direction;

import org.jspecify.annotations.NullMarked;
