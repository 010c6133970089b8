/// The families of events that the program keeps, listed once.
@NullMarked
package auteur.infra.family;

import org.jspecify.annotations.NullMarked;
