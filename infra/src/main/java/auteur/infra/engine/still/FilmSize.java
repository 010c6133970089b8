package auteur.infra.engine.still;

import auteur.command.film.job.Production;
import auteur.command.film.picture.PictureAnalysis;

/// The size of a film in pixels.
public record FilmSize(int width, int height) {

    private static final FilmSize LANDSCAPE = new FilmSize(1280, 720);
    private static final FilmSize PORTRAIT = new FilmSize(720, 1280);

    /// 1280 x 720, turned for a portrait picture.
    public static FilmSize of(Production production) {
        var isPortrait = production.casting().analysis().filter(PictureAnalysis::isPortrait).isPresent();
        return isPortrait ? PORTRAIT : LANDSCAPE;
    }

    double aspectRatio() {
        return (double) width / height;
    }
}
