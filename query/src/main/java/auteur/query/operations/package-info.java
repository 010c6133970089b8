/// What admins see: processors, builds, comparisons, dead letters, and what was asked for.
@NullMarked
package auteur.query.operations;

import org.jspecify.annotations.NullMarked;
