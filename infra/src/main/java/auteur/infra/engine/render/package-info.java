/// The animatic renderer: clips and films with ffmpeg.
@NullMarked
package auteur.infra.engine.render;

import org.jspecify.annotations.NullMarked;
