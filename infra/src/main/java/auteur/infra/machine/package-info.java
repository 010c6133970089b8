/// The machine the program runs on: its folder, the programs it starts, and what is said when the machine does not let it start.
@NullMarked
package auteur.infra.machine;

import org.jspecify.annotations.NullMarked;
