/// The video studio's jobs: the video_generation_jobs table.
@NullMarked
package auteur.query.film.vision;

import org.jspecify.annotations.NullMarked;
