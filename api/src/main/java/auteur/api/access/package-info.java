/// Whose things are whose.
@NullMarked
package auteur.api.access;

import org.jspecify.annotations.NullMarked;
