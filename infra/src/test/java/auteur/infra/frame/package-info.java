/// How scenes look, as rules.
@NullMarked
package auteur.infra.frame;

import org.jspecify.annotations.NullMarked;
