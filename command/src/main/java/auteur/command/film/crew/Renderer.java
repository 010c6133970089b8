package auteur.command.film.crew;

import auteur.command.asset.Media;
import auteur.command.direction.Director;
import auteur.command.film.job.Film;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;

/// Turns scenes into moving pictures. All acts find what an earlier, interrupted try has stored and do not repeat it.
public interface Renderer {

    /// Renders one clip: H.264, yuv420p, the film's size, exactly the scene's duration.
    ///
    /// @throws UnworkableMedia when the source cannot be read, now or ever
    Media renderClip(Production production, Scene scene, Director director, Progress progress);

    /// Joins the stored clips with their transitions, and adds subtitles and a thumbnail.
    ///
    /// @throws UnworkableMedia when a clip is missing or cannot be read
    Film assemble(Production production, Progress progress);

    /// Copies the finished film of a cut with slate, time code and captions on it, in the order of the film.
    ///
    /// @throws UnworkableMedia when the film is missing
    Media reviewCopy(Production production, Director director);

    /// Hears how far a piece of work has come.
    @FunctionalInterface
    interface Progress {

        /// @param done from 0 to 1, never falling
        void at(double done);
    }
}
