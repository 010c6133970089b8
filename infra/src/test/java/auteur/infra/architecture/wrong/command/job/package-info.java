/// Decides wrongly: it looks at views, the clock and the database.
@NullMarked
package auteur.infra.architecture.wrong.command.job;

import org.jspecify.annotations.NullMarked;
