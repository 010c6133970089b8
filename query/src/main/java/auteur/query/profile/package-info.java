/// Creators' taste as learned so far: the creative_profile table.
@NullMarked
package auteur.query.profile;

import org.jspecify.annotations.NullMarked;
