/// Takes pictures in, measures and remasters them.
@NullMarked
package auteur.infra.engine.picture;

import org.jspecify.annotations.NullMarked;
