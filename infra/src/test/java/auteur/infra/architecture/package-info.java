/// The rules that keep the house in order.
@NullMarked
package auteur.infra.architecture;

import org.jspecify.annotations.NullMarked;
