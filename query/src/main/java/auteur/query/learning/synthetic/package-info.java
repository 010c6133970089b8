/// Creators that do not exist, whose tastes are known.
@NullMarked
package auteur.query.learning.synthetic;

import org.jspecify.annotations.NullMarked;
