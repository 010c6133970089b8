/// The video studio's scenes: the video_scenes table.
@NullMarked
package auteur.query.film.scene;

import org.jspecify.annotations.NullMarked;
