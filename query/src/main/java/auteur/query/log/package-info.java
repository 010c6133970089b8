/// Reading the log itself: one stream, its end, and what is added to it.
@NullMarked
package auteur.query.log;

import org.jspecify.annotations.NullMarked;
