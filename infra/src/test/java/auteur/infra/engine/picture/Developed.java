package auteur.infra.engine.picture;

import auteur.command.JobId;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.film.picture.PictureReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file as the studio takes it in and reads it.
///
/// @param source the picture that films are made of
public record Developed(Media source, PictureReading reading) {

    public static Developed of(Path file, JobId job, AssetStore assets) throws IOException {
        var pictures = new StoredPicture(assets);
        try (var bytes = Files.newInputStream(file)) {
            var taken = new PixelIntake(assets, pictures).take(job, bytes);
            return new Developed(taken, new Analyst(pictures).read(job, taken));
        }
    }
}
