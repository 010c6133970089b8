/// Every context has to do with it.
@NullMarked
package auteur.infra.architecture.wrong.command.asset;

import org.jspecify.annotations.NullMarked;
