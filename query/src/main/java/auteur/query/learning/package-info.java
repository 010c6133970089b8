/// What was learned from each choice: the learning_events table.
@NullMarked
package auteur.query.learning;

import org.jspecify.annotations.NullMarked;
