/// Takes pictures in, measures and remasters them.
@NullMarked
package auteur.infra.picture;

import org.jspecify.annotations.NullMarked;
