/// The crew's queue, when steps fail.
@NullMarked
package auteur.infra.work;

import org.jspecify.annotations.NullMarked;
