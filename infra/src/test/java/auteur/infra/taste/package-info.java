/// Tests of profiles in the log.
@NullMarked
package auteur.infra.taste;

import org.jspecify.annotations.NullMarked;
