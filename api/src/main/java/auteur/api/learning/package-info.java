/// What was learned, for analysts: exports, replays under other rules, single creators under pseudonyms.
@NullMarked
package auteur.api.learning;

import org.jspecify.annotations.NullMarked;
