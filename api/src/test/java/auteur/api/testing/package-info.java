/// What tests of the edge have in the place of the log.
@NullMarked
package auteur.api.testing;

import org.jspecify.annotations.NullMarked;
