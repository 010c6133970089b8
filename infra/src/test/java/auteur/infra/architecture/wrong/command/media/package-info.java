/// Every context has to do with it.
@NullMarked
package auteur.infra.architecture.wrong.command.media;

import org.jspecify.annotations.NullMarked;
