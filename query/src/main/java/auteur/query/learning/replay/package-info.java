/// What other rules would have learned from the recorded choices, and how well each predicts the next one.
@NullMarked
package auteur.query.learning.replay;

import org.jspecify.annotations.NullMarked;
