package auteur.command.film.crew;

import auteur.command.asset.AssetId;
import auteur.command.asset.UnworkableMedia;
import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import java.util.concurrent.CompletableFuture;

/// Shows the creator's own picture as directors would shoot it, before one is chosen.
///
/// What it draws follows from the picture and the director alone. So it stands in no log, and is drawn again when it is not there.
public interface PitchArtist {

    /// What is drawn.
    enum View {
        /// The still that the director's first scene will begin with.
        STILL,
        /// The whole picture in the director's grade, with nothing over it: what a camera moves past.
        PICTURE
    }

    /// Begins to draw the stills of all who have pitched. Where too much waits to be drawn, a still waits until it is asked for.
    void prepare(Production production);

    /// The file of a view within the job, drawn now if it was not yet. It fails with [Busy] when too much waits to be drawn, and with
    /// [UnworkableMedia] when the picture cannot be read.
    CompletableFuture<AssetId> draw(Production production, Director director, View view);

    /// Too much waits to be drawn.
    final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Busy() {
            super("Too many pictures wait to be drawn", null, false, false);
        }
    }
}
