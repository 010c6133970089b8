package auteur.infra.engine.render;

import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.Stored;
import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import auteur.infra.engine.still.FilmSize;
import auteur.infra.engine.still.ReviewNotes;
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
import org.springframework.stereotype.Component;

/// Copies a finished film with notes laid over it; the film itself stays without a word.
@Component
class ReviewCopier {

    private static final String BITRATE = "4M";

    private final AssetStore assets;
    private final Ffmpeg ffmpeg;

    ReviewCopier(AssetStore assets, Ffmpeg ffmpeg) {
        this.assets = assets;
        this.ffmpeg = ffmpeg;
    }

    Media copy(Production production, Director director) throws IOException, InterruptedException {
        var shelf = Shelf.of(production.jobId());
        var key = FilmAssembler.keyOf(production, "review-copy");
        var known = assets.find(shelf, key);
        if (known.isPresent()) {
            return media(production, known.get());
        }
        var stored = assets.find(shelf, FilmAssembler.keyOf(production, FilmAssembler.VIDEO))
                .orElseThrow(() -> new UnworkableMedia("The film of cut " + production.cut() + " is no longer there."));
        var draft = assets.draft(".mp4");
        try (var film = stored.local()) {
            var frames = ffmpeg.framesIn(film.path());
            var arguments = arguments(production, film.path(), draft);
            ffmpeg.encode(arguments, input -> write(production, director, frames, input));
            return media(production, assets.keep(shelf, key, draft));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static List<String> arguments(Production production, Path film, Path draft) {
        var size = FilmSize.of(production);
        var arguments = new ArrayList<>(List.of(
                "-i", film.toString(), "-f", "rawvideo", "-pixel_format", "bgra", "-video_size",
                size.width() + "x" + size.height(), "-framerate", FilmClock.FRAMES + "/" + FilmClock.SECONDS, "-i",
                "pipe:0", "-filter_complex", "[0:v][1:v]overlay," + Encoding.FROM_VIDEO, "-metadata",
                "title=%s (review copy)".formatted(production.brief().title()), "-threads", "1"));
        arguments.addAll(Encoding.h264(BITRATE, 2 * FilmClock.FRAMES));
        arguments.add(draft.toString());
        return arguments;
    }

    private static void write(Production production, Director director, int frames, OutputStream input)
            throws IOException, InterruptedException {
        var scenes = production.storyboard();
        var clock = FilmClock.of(scenes);
        var size = FilmSize.of(production);
        var frame = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_ARGB);
        var bytes = ByteBuffer.allocate(4 * size.width() * size.height()).order(ByteOrder.LITTLE_ENDIAN);
        var at = 0;
        for (var i = 0; i < scenes.size(); i++) {
            var notes = new ReviewNotes(scenes.get(i), i + 1, scenes.size(), director, size);
            var end = i == scenes.size() - 1 ? frames : clock.start(i + 1);
            for (; at < end; at++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("Copying the film of " + production.jobId() + " was interrupted");
                }
                notes.draw(frame, FilmClock.timeCode(at));
                bytes.clear().asIntBuffer().put(((DataBufferInt) frame.getRaster().getDataBuffer()).getData());
                input.write(bytes.array());
            }
        }
    }

    private static Media media(Production production, Stored copy) throws IOException {
        var size = FilmSize.of(production);
        var millis = FilmClock.millisAt(FilmClock.of(production.storyboard()).length());
        return new Media(
                copy.id(), AssetType.REVIEW_COPY, ClipRenderer.MIME_TYPE, copy.size(), size.width(), size.height(),
                millis, Optional.of(copy.sha256()));
    }
}
