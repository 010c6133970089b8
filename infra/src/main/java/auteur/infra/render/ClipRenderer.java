package auteur.infra.render;

import auteur.command.direction.Director;
import auteur.command.job.Production;
import auteur.command.job.Scene;
import auteur.command.media.AssetType;
import auteur.command.media.Media;
import auteur.command.studio.AssetStore;
import auteur.command.studio.Renderer.Progress;
import auteur.infra.frame.FilmSize;
import auteur.infra.frame.GradedPicture;
import auteur.infra.frame.Overlay;
import auteur.infra.picture.StoredPicture;
import java.awt.AlphaComposite;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Draws a scene frame by frame and has ffmpeg encode it.
@Component
class ClipRenderer {

    static final int FRAMES_PER_SECOND = 25;
    static final String MIME_TYPE = "video/mp4";

    /// The slate stands this long and then fades for as long.
    private static final int SLATE_FRAMES = 18;

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

    static String keyOf(Scene scene) {
        return "clip/%s/%s".formatted(scene.sceneId(), scene.fingerprint());
    }

    static int framesOf(Scene scene) {
        return Math.toIntExact(Math.round(scene.shot().durationMillis() * FRAMES_PER_SECOND / 1000.0));
    }

    Media render(Production production, Scene scene, Director director, Progress progress)
            throws IOException, InterruptedException {
        var job = production.jobId();
        var stored = assets.find(job, keyOf(scene));
        if (stored.isPresent()) {
            return media(production, scene, stored.get());
        }
        var draft = assets.draft(".mp4");
        try {
            var film = FilmSize.of(production);
            var source = pictures.read(job, production.picture());
            var picture = GradedPicture.of(source, production, director);
            ffmpeg.encode(encoding(film, draft), input -> write(picture, scene, director, film, progress, input));
            return media(production, scene, assets.keep(job, keyOf(scene), draft));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static List<String> encoding(FilmSize film, Path draft) {
        return List.of(
                "-f",
                "rawvideo",
                "-pixel_format",
                "bgr0",
                "-video_size",
                film.width() + "x" + film.height(),
                "-framerate",
                String.valueOf(FRAMES_PER_SECOND),
                "-i",
                "pipe:0",
                "-vf",
                "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
                "-c:v",
                "libopenh264",
                "-b:v",
                "6M",
                "-g",
                String.valueOf(FRAMES_PER_SECOND),
                "-threads",
                "1",
                "-f",
                "mp4",
                draft.toString());
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
                .mapToObj(seed -> Overlay.look(scene, director.grade(), film, seed))
                .toList();
        var slate = Overlay.slate(scene, director, film);
        var frame = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = frame.createGraphics();
        var bytes = ByteBuffer.allocate(4 * film.width() * film.height()).order(ByteOrder.LITTLE_ENDIAN);
        var frames = framesOf(scene);
        for (var i = 0; i < frames; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Rendering scene " + scene.sceneId() + " was interrupted");
            }
            graphics.setComposite(AlphaComposite.SrcOver);
            picture.draw(graphics, path.at(frames == 1 ? 0 : (double) i / (frames - 1)));
            graphics.drawImage(looks.get(i % GRAINS), 0, 0, null);
            if (i < 2 * SLATE_FRAMES) {
                var visible = Math.min(1, 2 - (float) i / SLATE_FRAMES);
                graphics.setComposite(AlphaComposite.SrcOver.derive(visible));
                graphics.drawImage(slate, 0, 0, null);
            }
            bytes.clear().asIntBuffer().put(((DataBufferInt) frame.getRaster().getDataBuffer()).getData());
            input.write(bytes.array());
            if (i % FRAMES_PER_REPORT == 0 || i == frames - 1) {
                progress.at((i + 1.0) / frames);
            }
        }
        graphics.dispose();
    }

    private Media media(Production production, Scene scene, Path file) throws IOException {
        var film = FilmSize.of(production);
        return new Media(
                assets.idOf(production.jobId(), keyOf(scene)),
                AssetType.SCENE_CLIP,
                MIME_TYPE,
                Files.size(file),
                film.width(),
                film.height(),
                framesOf(scene) * 1000 / FRAMES_PER_SECOND);
    }
}
