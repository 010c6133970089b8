/// Repeated requests answer the same and change nothing.
@NullMarked
package auteur.api.idempotency;

import org.jspecify.annotations.NullMarked;
