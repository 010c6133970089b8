/// The video studio's scenes: the video_scenes table.
@NullMarked
package auteur.query.scene;

import org.jspecify.annotations.NullMarked;
