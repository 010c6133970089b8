package auteur.infra.engine.render;

import auteur.command.asset.Media;
import auteur.command.direction.Director;
import auteur.command.film.crew.Renderer;
import auteur.command.film.job.Film;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// Moves the creator's own picture past a camera, as directors do before they spend money on a video model.
@Component
class AnimaticRenderer implements Renderer {

    private final ClipRenderer clips;
    private final FilmAssembler films;
    private final ReviewCopier copies;

    AnimaticRenderer(ClipRenderer clips, FilmAssembler films, ReviewCopier copies) {
        this.clips = clips;
        this.films = films;
        this.copies = copies;
    }

    @Override
    public Media renderClip(Production production, Scene scene, Director director, Progress progress) {
        return finished(() -> clips.render(production, scene, director, progress));
    }

    @Override
    public Film assemble(Production production, Progress progress) {
        return finished(() -> films.assemble(production, progress));
    }

    @Override
    public Media reviewCopy(Production production, Director director) {
        return finished(() -> copies.copy(production, director));
    }

    private interface Work<T> {
        T finish() throws IOException, InterruptedException;
    }

    private static <T> T finished(Work<T> work) {
        try {
            return work.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The program is stopping; the work goes on when it runs again", e);
        }
    }
}
