/// Tokens of the log, and waiting for views, so that clients read their own writes.
@NullMarked
package auteur.api.freshness;

import org.jspecify.annotations.NullMarked;
