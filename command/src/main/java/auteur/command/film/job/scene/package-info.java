/// What is said of a scene, before and beside the job that it is in.
@NullMarked
package auteur.command.film.job.scene;

import org.jspecify.annotations.NullMarked;
