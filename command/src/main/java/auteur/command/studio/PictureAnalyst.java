package auteur.command.studio;

import auteur.command.JobId;
import auteur.command.media.Media;
import auteur.command.media.UnworkableMedia;
import auteur.command.picture.PictureReading;

/// Looks at the creator's picture.
public interface PictureAnalyst {

    /// Measures the picture and remasters it (levels, mild sharpening) when it is dim or flat.
    ///
    /// @throws UnworkableMedia when the picture cannot be read, now or ever
    PictureReading read(JobId job, Media picture);
}
