/// What control adds to the processors, for tests of these.
@NullMarked
package auteur.infra.control;

import org.jspecify.annotations.NullMarked;
