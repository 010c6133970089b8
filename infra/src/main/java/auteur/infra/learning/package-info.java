/// What the program needs to explain, export and replay learning.
@NullMarked
package auteur.infra.learning;

import org.jspecify.annotations.NullMarked;
