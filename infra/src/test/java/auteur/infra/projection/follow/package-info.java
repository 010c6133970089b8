/// The pace of a follower.
@NullMarked
package auteur.infra.projection.follow;

import org.jspecify.annotations.NullMarked;
