/// Carries out what admins ask of processors and builds.
@NullMarked
package auteur.infra.projection.operation;

import org.jspecify.annotations.NullMarked;
