/// A room for all contexts that knows one of them.
@NullMarked
package auteur.infra.architecture.wrong.infra.work;

import org.jspecify.annotations.NullMarked;
