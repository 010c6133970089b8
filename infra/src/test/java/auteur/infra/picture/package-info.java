/// Proves that pictures are taken in as they are to be looked at.
@NullMarked
package auteur.infra.picture;

import org.jspecify.annotations.NullMarked;
