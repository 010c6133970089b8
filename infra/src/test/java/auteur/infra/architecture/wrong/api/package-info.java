/// Speaks to the database.
@NullMarked
package auteur.infra.architecture.wrong.api;

import org.jspecify.annotations.NullMarked;
