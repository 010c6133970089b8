/// Damages schemas in every way there is and sees whether the guard says so.
@NullMarked
package auteur.infra.schema;

import org.jspecify.annotations.NullMarked;
