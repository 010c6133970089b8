/// The animatic renderer: clips and films with ffmpeg.
@NullMarked
package auteur.infra.render;

import org.jspecify.annotations.NullMarked;
