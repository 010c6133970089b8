package auteur.infra.engine.still;

import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.direction.Director;
import auteur.command.direction.Directors;
import auteur.command.film.crew.PitchArtist;
import auteur.command.film.job.Production;
import auteur.infra.engine.picture.StoredPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Draws for pitches on two threads of its own, each thing once, whoever asks for it meanwhile.
@Component
class PitchPainter implements PitchArtist, DisposableBean {

    private static final int PAINTERS = 2;

    /// What eight films need.
    private static final int MOST_WAITING = 64;

    /// Sharp enough for a window; a film's clips are made from more.
    private static final int LONGEST_SIDE = 1920;

    private final AssetStore assets;
    private final StoredPicture pictures;
    private final Directors directors;
    private final Map<AssetId, CompletableFuture<AssetId>> underWay = new ConcurrentHashMap<>();
    private final ExecutorService painters = new ThreadPoolExecutor(
            PAINTERS, PAINTERS, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("pitch-painter-", 0).factory());

    PitchPainter(AssetStore assets, StoredPicture pictures, Directors directors) {
        this.assets = assets;
        this.pictures = pictures;
        this.directors = directors;
    }

    @Override
    public void prepare(Production production) {
        var source = new Source(production);
        for (var pitch : production.casting().pitches()) {
            // Why one could not be drawn is told to whoever asks for it.
            directors.find(pitch.directorId()).ifPresent(director -> {
                var _ = drawn(production, director, View.STILL, source);
            });
        }
    }

    @Override
    public CompletableFuture<AssetId> draw(Production production, Director director, View view) {
        if (view == View.STILL
                && assets.find(Shelf.of(production.jobId()), keyOf(production, director, view)).isEmpty()) {
            // The others are asked for next, and then the picture is read once for all of them.
            prepare(production);
        }
        return drawn(production, director, view, new Source(production));
    }

    private CompletableFuture<AssetId> drawn(Production production, Director director, View view, Source source) {
        var id = assets.idOf(Shelf.of(production.jobId()), keyOf(production, director, view));
        if (assets.find(Shelf.of(production.jobId()), id).isPresent()) {
            return CompletableFuture.completedFuture(id);
        }
        var mine = new CompletableFuture<AssetId>();
        var other = underWay.putIfAbsent(id, mine);
        if (other != null) {
            return other;
        }
        try {
            painters.execute(() -> finish(mine, id, () -> paint(production, director, view, source)));
        } catch (RejectedExecutionException _) {
            finish(mine, id, () -> {
                throw new Busy();
            });
        }
        return mine;
    }

    @FunctionalInterface
    private interface Painting {
        void finish() throws IOException;
    }

    private void finish(CompletableFuture<AssetId> drawn, AssetId id, Painting painting) {
        try {
            painting.finish();
            underWay.remove(id);
            drawn.complete(id);
        } catch (IOException | RuntimeException | Error e) {
            underWay.remove(id);
            drawn.completeExceptionally(e);
        }
    }

    private void paint(Production production, Director director, View view, Source source) throws IOException {
        var painted = switch (view) {
            case STILL -> PitchStill.of(source.scaled(), production, director);
            case PICTURE -> Grader.graded(StoredPicture.scaled(source.scaled(), LONGEST_SIDE), director.grade());
        };
        pictures.write(
                production.jobId(), keyOf(production, director, view), AssetType.SCENE_FRAME, painted);
    }

    /// Names all that it shows: another grade, framing, move or picture is another file.
    private static String keyOf(Production production, Director director, View view) {
        return "pitch/%s/%s/%s/%s/%s/%s".formatted(
                view, director.directorId(), director.grade(), director.framing(), director.cameraMoves().getFirst(),
                production.picture().assetId());
    }

    /// The picture of a production, read when the first who needs it begins.
    private final class Source {

        private final Production production;
        private @Nullable BufferedImage scaled;

        Source(Production production) {
            this.production = production;
        }

        synchronized BufferedImage scaled() {
            if (scaled == null) {
                var read = pictures.read(production.jobId(), production.picture());
                scaled = StoredPicture.scaled(read, GradedPicture.LONGEST_SIDE);
            }
            return scaled;
        }
    }

    @Override
    public void destroy() {
        painters.shutdownNow();
    }
}
