/// Looks into the rooms of others.
@NullMarked
package auteur.infra.architecture.wrong.infra.yard;

import org.jspecify.annotations.NullMarked;
