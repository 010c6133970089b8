/// Follows segments of the log, a thread each, at a pace that leaves room for commands.
@NullMarked
package auteur.infra.projection.follow;

import org.jspecify.annotations.NullMarked;
