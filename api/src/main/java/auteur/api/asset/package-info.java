/// Media over HTTP.
@NullMarked
package auteur.api.asset;

import org.jspecify.annotations.NullMarked;
