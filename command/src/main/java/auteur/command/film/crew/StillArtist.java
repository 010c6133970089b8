package auteur.command.film.crew;

import auteur.command.asset.Media;
import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;

/// Draws the still of a scene from the creator's own picture.
public interface StillArtist {

    /// Draws the scene's current take. Which part of the picture it shows follows from the director, the scene's number and
    /// its [Scene#crop()]; the clip of the same scene starts from the same part.
    ///
    /// @throws UnworkableMedia when the source cannot be read, now or ever
    Media draw(Production production, Scene scene, Director director);
}
