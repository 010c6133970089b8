package auteur.infra.engine.storyboard;

import auteur.command.direction.Director;
import auteur.command.film.crew.Storyboarder;
import auteur.command.film.job.Brief;
import auteur.command.film.job.Production;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import auteur.infra.engine.still.ShotSize;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gives each beat of the brief a scene; scenes beyond the beats look closer at what was told before.
@Component
class BeatStoryboarder implements Storyboarder {

    /// Shots are up to this much longer or shorter than the director's usual, in tenths of a second.
    private static final int RHYTHM = 6;

    @Override
    public List<SceneDraft> draft(Production production, Director director) {
        var brief = production.brief();
        var beats = Beats.of(brief.prompt(), brief.sceneCount(), brief.language(), Shot.LONGEST_NARRATION);
        var count = Math.clamp(beats.size(), brief.sceneCount(), Brief.MOST_SCENES);
        var words = StoryboardWords.of(brief.language());
        var random = new Random(production.jobId().value().getLeastSignificantBits());
        var scenes = new ArrayList<SceneDraft>();
        for (var i = 0; i < count; i++) {
            // Beats are spread over the film, so that the scenes between them dwell on the one before.
            var beat = i * beats.size() / count;
            var isNew = i == 0 || beat != (i - 1) * beats.size() / count;
            var shot = shot(production, director, words, beats.get(beat), isNew, i, random);
            scenes.add(new SceneDraft(sceneId(production, i), i + 1, shot));
        }
        return scenes;
    }

    private static Shot shot(
            Production production, Director director, StoryboardWords words, String beat, boolean isNew, int index,
            Random random) {
        var moves = director.cameraMoves();
        var move = moves.get(index % moves.size());
        var transitions = director.transitions();
        var size = words.size(ShotSize.of(index + 1), isNew);
        var rhythm = (random.nextInt(2 * RHYTHM + 1) - RHYTHM) * 100;
        return new Shot(
                words.description(size, beat, Shot.LONGEST_DESCRIPTION),
                words.prompt(size, beat, director, colours(production), Shot.LONGEST_PROMPT),
                move,
                Math.clamp(director.shotMillis() + rhythm, Shot.SHORTEST, Shot.LONGEST),
                isNew ? beat : "",
                transitions.get(index % transitions.size()));
    }

    private static List<String> colours(Production production) {
        return production.casting().analysis().map(PictureAnalysis::palette).orElse(List.of());
    }

    /// The same draft of the same job names the same scenes, however often it is tried.
    private static SceneId sceneId(Production production, int index) {
        var name = String.format(Locale.ROOT, "%s/scene/%d", production.jobId(), index);
        return new SceneId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
