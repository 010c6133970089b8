package auteur.infra.engine.render;

import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.Stored;
import auteur.command.film.crew.Renderer.Progress;
import auteur.command.film.job.Film;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.infra.engine.picture.StoredPicture;
import auteur.infra.engine.still.FilmSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Joins the clips of a cut into its film, and makes the subtitles and the thumbnail.
@Component
class FilmAssembler {

    static final String VIDEO = "video";

    private static final int THUMBNAIL_WIDTH = 640;

    private static final String BITRATE = "10M";

    /// JPEG is of full range and has a matrix of its own.
    private static final String THUMBNAIL = "scale=" + THUMBNAIL_WIDTH
            + ":-2:in_color_matrix=bt709:in_range=tv:out_color_matrix=bt601:out_range=pc,format=yuvj420p";

    private static final FilmSize NO_SIZE = new FilmSize(0, 0);

    private final AssetStore assets;
    private final Ffmpeg ffmpeg;

    FilmAssembler(AssetStore assets, Ffmpeg ffmpeg) {
        this.assets = assets;
        this.ffmpeg = ffmpeg;
    }

    Film assemble(Production production, Progress progress) throws IOException, InterruptedException {
        var clock = FilmClock.of(production.storyboard());
        var length = clock.length();
        var millis = FilmClock.millisAt(length);
        var video = video(production, length, progress);
        var subtitles = made(
                production, "subtitles", ".vtt", draft -> Files.writeString(draft, Subtitles.of(production)));
        var thumbnail = made(production, "thumbnail", ".jpg", draft -> thumbnail(video, clock, draft));
        var size = FilmSize.of(production);
        var height = THUMBNAIL_WIDTH * size.height() / size.width();
        return new Film(
                media(video, AssetType.FINAL_VIDEO, ClipRenderer.MIME_TYPE, size, millis),
                media(subtitles, AssetType.SUBTITLES, Subtitles.MIME_TYPE, NO_SIZE, 0),
                media(
                        thumbnail, AssetType.THUMBNAIL, StoredPicture.MIME_TYPE,
                        new FilmSize(THUMBNAIL_WIDTH, height), 0));
    }

    private interface Making {
        void into(Path draft) throws IOException, InterruptedException;
    }

    /// One that an earlier try has stored, unless it keeps another time: an earlier version rounded scene by scene.
    private Stored video(Production production, int length, Progress progress)
            throws IOException, InterruptedException {
        var shelf = Shelf.of(production.jobId());
        var known = assets.find(shelf, keyOf(production, VIDEO));
        if (known.isPresent()) {
            if (framesIn(known.get()) == length) {
                return known.get();
            }
            assets.discard(shelf, known.get().id());
        }
        var video = made(production, VIDEO, ".mp4", draft -> join(production, draft, progress));
        var frames = framesIn(video);
        if (frames != length) {
            throw new IOException("The film of job " + production.jobId() + " has " + frames + " frames instead of "
                    + length);
        }
        return video;
    }

    private int framesIn(Stored video) throws IOException, InterruptedException {
        try (var file = video.local()) {
            return ffmpeg.framesIn(file.path());
        }
    }

    private Stored made(Production production, String part, String suffix, Making making)
            throws IOException, InterruptedException {
        var draft = assets.draft(suffix);
        try {
            making.into(draft);
            return assets.keep(Shelf.of(production.jobId()), keyOf(production, part), draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void join(Production production, Path draft, Progress progress) throws IOException, InterruptedException {
        try (var clips = new LocalFiles()) {
            for (var scene : production.storyboard()) {
                clips.add(clip(production, scene));
            }
            ffmpeg.convert(arguments(production, clips.paths(), draft), production.filmMillis(), progress);
        }
    }

    private Stored clip(Production production, Scene scene) {
        return production
                .clipOf(scene)
                .flatMap(media -> assets.find(Shelf.of(production.jobId()), media.assetId()))
                .orElseThrow(() -> new UnworkableMedia(
                        "The clip of scene " + (production.storyboard().indexOf(scene) + 1)
                                + " is no longer there."));
    }

    private static List<String> arguments(Production production, List<Path> clips, Path draft) {
        var arguments = new ArrayList<String>();
        clips.forEach(clip -> arguments.addAll(List.of("-i", clip.toString())));
        arguments.addAll(List.of(
                "-filter_complex",
                FilmGraph.of(production.storyboard()),
                "-map",
                FilmGraph.RESULT,
                "-metadata",
                "title=" + production.brief().title()));
        arguments.addAll(Encoding.h264(BITRATE, 2 * FilmClock.FRAMES));
        arguments.add(draft.toString());
        return arguments;
    }

    private void thumbnail(Stored video, FilmClock clock, Path draft) throws IOException, InterruptedException {
        var moment = String.valueOf(FilmClock.secondsAt(clock.frameOfOneScene()));
        try (var film = video.local()) {
            ffmpeg.convert(
                    List.of(
                            "-ss", moment, "-i", film.path().toString(), "-frames:v", "1", "-vf", THUMBNAIL, "-q:v",
                            "3", "-f", "image2", "-update", "1", draft.toString()),
                    1,
                    _ -> {});
        }
    }

    private static Media media(Stored file, AssetType type, String mimeType, FilmSize size, int millis)
            throws IOException {
        return new Media(
                file.id(), type, mimeType, file.size(), size.width(), size.height(), millis,
                Optional.of(file.sha256()));
    }

    static String keyOf(Production production, String part) {
        return "film/" + production.cut() + "/" + part;
    }
}
