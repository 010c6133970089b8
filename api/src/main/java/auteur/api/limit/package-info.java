/// How much of a request is read before it is refused.
@NullMarked
package auteur.api.limit;

import org.jspecify.annotations.NullMarked;
