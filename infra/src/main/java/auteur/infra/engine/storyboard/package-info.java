/// Breaks briefs into scenes by the habits of their directors.
@NullMarked
package auteur.infra.engine.storyboard;

import org.jspecify.annotations.NullMarked;
