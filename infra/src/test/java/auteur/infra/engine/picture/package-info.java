/// Proves that pictures are taken in as they are to be looked at.
@NullMarked
package auteur.infra.engine.picture;

import org.jspecify.annotations.NullMarked;
