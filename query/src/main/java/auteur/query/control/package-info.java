/// What admins see: processors, builds, comparisons, dead letters, and what was asked for.
@NullMarked
package auteur.query.control;

import org.jspecify.annotations.NullMarked;
