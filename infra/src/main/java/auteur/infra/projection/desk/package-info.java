/// What can be asked of the processors and the builds, from outside.
@NullMarked
package auteur.infra.projection.desk;

import org.jspecify.annotations.NullMarked;
