/// Creators' profiles in the log: their snapshots, and the tastes that they say.
@NullMarked
package auteur.infra.taste;

import org.jspecify.annotations.NullMarked;
