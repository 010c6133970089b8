package auteur.infra.engine.render;

import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.Stored;
import auteur.command.direction.Director;
import auteur.command.film.crew.Renderer.Progress;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.infra.engine.picture.StoredPicture;
import auteur.infra.engine.still.FilmSize;
import auteur.infra.engine.still.GradedPicture;
import auteur.infra.engine.still.Overlay;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Draws a scene frame by frame and has ffmpeg encode it.
@Component
class ClipRenderer {

    static final String MIME_TYPE = "video/mp4";

    /// More than the film has: what is lost here is lost twice.
    private static final String BITRATE = "16M";

    private static final int GRAINS = 4;
    private static final int FRAMES_PER_REPORT = 5;

    private final AssetStore assets;
    private final StoredPicture pictures;
    private final Ffmpeg ffmpeg;

    ClipRenderer(AssetStore assets, StoredPicture pictures, Ffmpeg ffmpeg) {
        this.assets = assets;
        this.pictures = pictures;
        this.ffmpeg = ffmpeg;
    }

    static String keyOf(Production production, Scene scene) {
        return "clip/%s/%s".formatted(scene.sceneId(), scene.fingerprint(production.look()));
    }

    Media render(Production production, Scene scene, Director director, Progress progress)
            throws IOException, InterruptedException {
        var job = production.jobId();
        var stored = assets.find(Shelf.of(job), keyOf(production, scene));
        if (stored.isPresent()) {
            return media(production, scene, stored.get());
        }
        var draft = assets.draft(".mp4");
        try {
            var film = FilmSize.of(production);
            var source = pictures.read(job, production.picture());
            var picture = GradedPicture.of(source, production, director);
            ffmpeg.encode(encoding(film, draft), input -> write(picture, scene, director, film, progress, input));
            return media(production, scene, assets.keep(Shelf.of(job), keyOf(production, scene), draft));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static List<String> encoding(FilmSize film, Path draft) {
        var rate = FilmClock.FRAMES + "/" + FilmClock.SECONDS;
        var arguments = new ArrayList<>(List.of(
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgr0",
                "-video_size",
                film.width() + "x" + film.height(),
                "-framerate",
                rate,
                "-i",
                "pipe:0",
                "-vf",
                Encoding.FROM_RGB,
                "-threads",
                "1"));
        arguments.addAll(Encoding.h264(BITRATE, FilmClock.FRAMES));
        arguments.add(draft.toString());
        return arguments;
    }

    private static void write(
            GradedPicture picture,
            Scene scene,
            Director director,
            FilmSize film,
            Progress progress,
            OutputStream input)
            throws IOException, InterruptedException {
        var path = picture.path(scene, director);
        var looks = IntStream.range(0, GRAINS)
                .mapToObj(seed -> Overlay.of(director.grade(), film, seed))
                .toList();
        var frame = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = frame.createGraphics();
        var bytes = ByteBuffer.allocate(4 * film.width() * film.height()).order(ByteOrder.LITTLE_ENDIAN);
        var frames = FilmClock.framesOfClip(scene);
        for (var i = 0; i < frames; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Rendering scene " + scene.sceneId() + " was interrupted");
            }
            picture.draw(graphics, path.at(frames == 1 ? 0 : (double) i / (frames - 1)));
            graphics.drawImage(looks.get(i % GRAINS), 0, 0, null);
            bytes.clear().asIntBuffer().put(((DataBufferInt) frame.getRaster().getDataBuffer()).getData());
            input.write(bytes.array());
            if (i % FRAMES_PER_REPORT == 0 || i == frames - 1) {
                progress.at((i + 1.0) / frames);
            }
        }
        graphics.dispose();
    }

    private static Media media(Production production, Scene scene, Stored clip) throws IOException {
        var film = FilmSize.of(production);
        return new Media(
                clip.id(),
                AssetType.SCENE_CLIP,
                MIME_TYPE,
                clip.size(),
                film.width(),
                film.height(),
                FilmClock.millisAt(FilmClock.framesOfClip(scene)),
                Optional.of(clip.sha256()));
    }
}
