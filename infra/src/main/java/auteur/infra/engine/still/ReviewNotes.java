package auteur.infra.engine.still;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.film.job.Scene;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/// What a review copy says over a scene: slate with what the scene shows, caption, and time code.
public final class ReviewNotes {

    private static final float MARGIN = 28;
    private static final float SLATE = 24;
    private static final float SMALL = 18;
    private static final float HIGHEST_DESCRIPTION = 96;
    private static final float HIGHEST_CAPTION = 170;
    private static final Color BEHIND = new Color(0, 0, 0, 150);

    private final FilmSize film;
    private final BufferedImage overlay;

    /// @param place of the scene in the film, from 1
    /// @param places how many scenes the film has
    public ReviewNotes(Scene scene, int place, int places, Director director, FilmSize film) {
        this.film = film;
        overlay = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB);
        var graphics = smooth(overlay);
        slate(graphics, scene, place, places, director);
        caption(graphics, scene.shot().narration());
        graphics.dispose();
    }

    /// Draws the notes over the whole of the target.
    ///
    /// @param target transparent where nothing is said, of the film's size
    public void draw(BufferedImage target, String timeCode) {
        overlay.copyData(target.getRaster());
        var graphics = smooth(target);
        graphics.setColor(Lettering.white());
        Lettering.drawFromRight(graphics, timeCode, SLATE, film.width() - MARGIN, MARGIN + SLATE);
        graphics.dispose();
    }

    private void slate(Graphics2D graphics, Scene scene, int place, int places, Director director) {
        var shot = scene.shot();
        var right = film.width() - MARGIN;
        var width = film.width() - 2 * MARGIN;
        // The time code stands beside it.
        var title = Lettering.fitted(
                "Scene " + place + " of " + places + " · Take " + (scene.take() + 1), SLATE, width * 0.65f, 40);
        var line = String.format(
                Locale.ROOT, "%s · %.1f s · %s", nameOf(shot.camera()), shot.durationMillis() / 1000.0,
                director.name());
        var facts = Lettering.fitted(line, SMALL, width, 30);
        var description = Lettering.fitted(shot.description(), SMALL, width, HIGHEST_DESCRIPTION);
        var height = title.height() + facts.height() + description.height();
        graphics.setColor(BEHIND);
        graphics.fillRect(0, 0, film.width(), Math.round(MARGIN * 1.5f + height));
        graphics.setColor(Lettering.white());
        title.draw(graphics, MARGIN, right, MARGIN);
        facts.draw(graphics, MARGIN, right, MARGIN + title.height());
        description.draw(graphics, MARGIN, right, MARGIN + title.height() + facts.height());
    }

    private void caption(Graphics2D graphics, String narration) {
        if (narration.isBlank()) {
            return;
        }
        var caption = Lettering.fitted(narration, SLATE, film.width() * 0.84f, HIGHEST_CAPTION);
        var top = film.height() - MARGIN - caption.height();
        graphics.setColor(BEHIND);
        graphics.fillRect(0, Math.round(top - MARGIN / 2), film.width(), Math.round(caption.height() + MARGIN));
        graphics.setColor(Lettering.white());
        caption.drawCentred(graphics, film.width() / 2f, top);
    }

    private static String nameOf(CameraMove move) {
        var words = move.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Graphics2D smooth(BufferedImage target) {
        var graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return graphics;
    }
}
