/// The directors under contract, read from their file.
@NullMarked
package auteur.infra.direction;

import org.jspecify.annotations.NullMarked;
