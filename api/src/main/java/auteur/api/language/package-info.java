/// The languages that a brief is offered in.
@NullMarked
package auteur.api.language;

import org.jspecify.annotations.NullMarked;
