/// Films as they are rendered, looked at frame by frame.
@NullMarked
package auteur.infra.engine.render;

import org.jspecify.annotations.NullMarked;
