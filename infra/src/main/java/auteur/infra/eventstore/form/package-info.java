/// How events are written down, their names, revisions and texts, and what readers of the log are handed.
@NullMarked
package auteur.infra.eventstore.form;

import org.jspecify.annotations.NullMarked;
