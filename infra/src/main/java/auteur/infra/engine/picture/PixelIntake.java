package auteur.infra.engine.picture;

import auteur.command.JobId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.film.crew.PictureIntake;
import auteur.command.film.crew.PictureIntake.RefusedPicture.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Stores nothing of what was sent but its pixels: the picture is decoded as it is to be looked at, and encoded anew.
@Component
class PixelIntake implements PictureIntake {

    private static final int LONGEST_SIDE = 4096;

    /// Decoding takes memory, so only so many pictures are decoded at once.
    private static final Semaphore DECODERS = new Semaphore(2);

    private final AssetStore assets;
    private final StoredPicture pictures;

    PixelIntake(AssetStore assets, StoredPicture pictures) {
        this.assets = assets;
        this.pictures = pictures;
    }

    @Override
    public Media take(JobId job, InputStream picture) throws IOException {
        var draft = assets.draft(".upload");
        try {
            receive(picture, draft);
            DECODERS.acquireUninterruptibly();
            try {
                var plain = StoredPicture.scaled(PictureFile.decode(draft), LONGEST_SIDE);
                return pictures.write(job, "source", AssetType.REFERENCE_IMAGE, plain);
            } finally {
                DECODERS.release();
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void receive(InputStream picture, Path draft) throws IOException {
        try (var output = Files.newOutputStream(draft)) {
            var buffer = new byte[64 * 1024];
            var total = 0L;
            for (var read = picture.read(buffer); read >= 0; read = picture.read(buffer)) {
                total += read;
                if (total > LARGEST_FILE) {
                    throw new RefusedPicture(Reason.FILE_TOO_LARGE);
                }
                output.write(buffer, 0, read);
            }
        }
    }
}
