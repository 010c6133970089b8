/// Creators' taste as learned so far: the creative_profile table.
@NullMarked
package auteur.query.taste;

import org.jspecify.annotations.NullMarked;
