package auteur.command.film.crew;

import auteur.command.direction.Director;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.SceneDraft;
import java.util.List;

/// Breaks a brief into scenes.
public interface Storyboarder {

    /// As many scenes as the brief asks for, shaped by the director's habit. The same production gives the same scenes.
    List<SceneDraft> draft(Production production, Director director);
}
