/// What is said when the machine does not let the program start.
@NullMarked
package auteur.infra.machine;

import org.jspecify.annotations.NullMarked;
