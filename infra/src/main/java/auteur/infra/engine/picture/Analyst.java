package auteur.infra.engine.picture;

import auteur.command.JobId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.film.crew.PictureAnalyst;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureReading;
import auteur.command.film.picture.PictureWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class Analyst implements PictureAnalyst {

    /// Pixels from here on do not make a source any better: twice the film's.
    private static final double ENOUGH_PIXELS = 2 * 1280 * 720;

    private final StoredPicture pictures;

    Analyst(StoredPicture pictures) {
        this.pictures = pictures;
    }

    @Override
    public PictureReading read(JobId job, Media picture) {
        var source = pictures.read(job, picture);
        var analysis = Measures.of(source);
        if (!Remaster.isNeeded(analysis)) {
            return new PictureReading(analysis, quality(analysis), words(analysis), Optional.empty());
        }
        try {
            var better = Remaster.of(source);
            var remastered = pictures.write(job, "remastered", AssetType.REFERENCE_IMAGE, better);
            var after = Measures.of(better);
            return new PictureReading(after, quality(analysis), words(after), Optional.of(remastered));
        } catch (IOException e) {
            throw new UncheckedIOException("The remastered picture of job " + job + " cannot be stored", e);
        }
    }

    /// In the language of the program's pages.
    private static String words(PictureAnalysis picture) {
        return PictureWords.of(picture, "en").summary();
    }

    /// 0 to 10: resolution and sharpness three points each, exposure and contrast two each.
    static double quality(PictureAnalysis picture) {
        var resolution = Math.min(1, picture.width() * (double) picture.height() / ENOUGH_PIXELS);
        var exposure = 1 - Math.min(1, Math.abs(picture.luminance() - 0.25) / 0.45);
        var contrast = Math.min(1, picture.contrast() / 0.22);
        var score = 3 * resolution + 3 * picture.sharpness() + 2 * exposure + 2 * contrast;
        return Math.round(score * 10) / 10.0;
    }
}
