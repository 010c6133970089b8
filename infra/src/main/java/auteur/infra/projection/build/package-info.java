/// Versions of a projection: begun, compared, put into service, retired.
@NullMarked
package auteur.infra.projection.build;

import org.jspecify.annotations.NullMarked;
