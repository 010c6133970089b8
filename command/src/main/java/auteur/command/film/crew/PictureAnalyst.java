package auteur.command.film.crew;

import auteur.command.JobId;
import auteur.command.asset.Media;
import auteur.command.asset.UnworkableMedia;
import auteur.command.film.picture.PictureReading;

/// Looks at the creator's picture.
public interface PictureAnalyst {

    /// Measures the picture and remasters it (levels, mild sharpening) when it is dim or flat.
    ///
    /// @throws UnworkableMedia when the picture cannot be read, now or ever
    PictureReading read(JobId job, Media picture);
}
