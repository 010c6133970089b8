/// What others read of the log: streams, extracts, its end, its soundness.
@NullMarked
package auteur.infra.eventstore.read;

import org.jspecify.annotations.NullMarked;
