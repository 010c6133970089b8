/// Every event that was ever stored, and what cannot be.
@NullMarked
package auteur.infra.eventstore.form;

import org.jspecify.annotations.NullMarked;
