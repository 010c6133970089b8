/// What kept a processor from going on, in kinds that admins and programs can act on.
@NullMarked
package auteur.infra.projection.trouble;

import org.jspecify.annotations.NullMarked;
