/// Tests of profiles in the log.
@NullMarked
package auteur.infra.profile;

import org.jspecify.annotations.NullMarked;
