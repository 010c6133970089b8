/// Conditional and range requests, as RFC 9110 has them.
@NullMarked
package auteur.api.conditional;

import org.jspecify.annotations.NullMarked;
