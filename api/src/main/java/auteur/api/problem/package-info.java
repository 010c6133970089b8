/// Refusals as problem details (RFC 9457), each with a stable reason.
@NullMarked
package auteur.api.problem;

import org.jspecify.annotations.NullMarked;
