package auteur.command.film.picture;

import auteur.command.asset.Media;
import java.util.Optional;

/// What was found in a creator's picture.
///
/// @param qualityScore how well the picture serves as a source, 0 to 10
/// @param summary what must stay the same in every frame, one or two sentences
/// @param remastered the better picture to work from, when one was made
public record PictureReading(
        PictureAnalysis analysis, double qualityScore, String summary, Optional<Media> remastered) {}
