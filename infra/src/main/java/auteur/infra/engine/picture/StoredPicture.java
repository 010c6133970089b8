package auteur.infra.engine.picture;

import auteur.command.JobId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.springframework.stereotype.Component;

/// Writes pictures into the asset store as JPEG, and reads them back.
@Component
public class StoredPicture {

    public static final String MIME_TYPE = "image/jpeg";

    private static final float QUALITY = 0.92f;

    private final AssetStore assets;

    public StoredPicture(AssetStore assets) {
        this.assets = assets;
    }

    /// Stores a picture under a name within its job.
    public Media write(JobId job, String key, AssetType type, BufferedImage picture) throws IOException {
        var draft = assets.draft(".jpg");
        try {
            encode(picture, draft);
            var kept = assets.keep(Shelf.of(job), key, draft);
            return new Media(
                    kept.id(), type, MIME_TYPE, kept.size(), picture.getWidth(), picture.getHeight(), 0,
                    Optional.of(kept.sha256()));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// A stored picture, decoded.
    ///
    /// @throws UnworkableMedia when it is not there or cannot be read
    public BufferedImage read(JobId job, Media picture) {
        var stored = assets.find(Shelf.of(job), picture.assetId())
                .orElseThrow(() -> new UnworkableMedia("The picture of this job is no longer there."));
        try (var file = stored.local()) {
            var decoded = ImageIO.read(file.path().toFile());
            if (decoded == null) {
                throw new UnworkableMedia("The picture of this job cannot be read.");
            }
            return decoded;
        } catch (IOException e) {
            throw new UncheckedIOException("Picture " + picture.assetId() + " cannot be read", e);
        }
    }

    /// A copy in plain RGB whose longer side is at most so long.
    public static BufferedImage scaled(BufferedImage picture, int longestSide) {
        var factor = Math.min(1, (double) longestSide / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        var current = picture;
        // Halving first keeps what a single bilinear step would skip.
        while (current.getWidth() > 2 * width && current.getHeight() > 2 * height) {
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return copy;
    }

    private static void encode(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = ImageIO.createImageOutputStream(file.toFile())) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
