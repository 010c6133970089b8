/// Taste explained, exported and replayed by the whole program.
@NullMarked
package auteur.infra.learning;

import org.jspecify.annotations.NullMarked;
