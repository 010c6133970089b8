/// Jobs in the log: what their events have made.
@NullMarked
package auteur.infra.job;

import org.jspecify.annotations.NullMarked;
