/// Events that a processor could not take in, parked for another try.
@NullMarked
package auteur.infra.projection.letter;

import org.jspecify.annotations.NullMarked;
