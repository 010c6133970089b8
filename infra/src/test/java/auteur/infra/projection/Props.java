package auteur.infra.projection;

import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.direction.CameraMove;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.direction.Transition;
import auteur.command.film.job.Brief;
import auteur.command.film.job.Film;
import auteur.command.film.job.scene.SceneDraft;
import auteur.command.film.job.scene.SceneId;
import auteur.command.film.job.scene.Shot;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What films are made of, by chance, with all that is hard to store: quotes, escapes, other scripts, long fractions.
record Props(Random random) {

    private static final List<String> WORDS = List.of("harbour", "dawn", "\"quoted\"", "back\\slash", "{a,b}", "naïve",
            "映画", "🎬", "line\nbreak", "NULL", "it's", "tab\there", "'; --", "Ω≈ç");
    private static final List<String> DIRECTORS = List.of("mira-vale", "oskar-brandt", "otto-lind");

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    boolean isIn(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String text() {
        return String.join(" ", Stream.generate(() -> oneOf(WORDS)).limit(1 + random.nextInt(6)).toList());
    }

    Brief brief() {
        return new Brief(text(), text(), "en", 1 + random.nextInt(4),
                Stream.generate(this::id).limit(random.nextInt(3)).toList());
    }

    Media media(AssetType type) {
        var isPlaying = type == AssetType.SCENE_CLIP || type == AssetType.FINAL_VIDEO;
        return new Media(new AssetId(id()), type, "image/" + upTo(9), random.nextInt(1 << 30), upTo(4000), upTo(4000),
                isPlaying ? 1 + random.nextInt(15_000) : 0);
    }

    Film film() {
        return new Film(media(AssetType.FINAL_VIDEO), media(AssetType.SUBTITLES), media(AssetType.THUMBNAIL));
    }

    Shot shot() {
        return new Shot(text(), text(), oneOf(List.of(CameraMove.values())), 1000 + upTo(14_000), text(),
                oneOf(List.of(Transition.values())));
    }

    SceneDraft scene(int number) {
        return new SceneDraft(new SceneId(id()), number, shot());
    }

    PictureAnalysis analysis() {
        return new PictureAnalysis(1 + upTo(4000), 1 + upTo(4000), random.nextDouble(), random.nextDouble(),
                random.nextDouble(), random.nextDouble(-1, 1), random.nextDouble(), random.nextDouble(),
                List.of("#203040", "#ffffff"), new Focus(random.nextDouble(), random.nextDouble()));
    }

    Traits traits() {
        return Traits.each(_ -> random.nextBoolean() ? random.nextDouble(-1, 1) : 0);
    }

    DirectorId director() {
        return new DirectorId(oneOf(DIRECTORS));
    }

    List<Pitch> pitches() {
        return IntStream.range(0, DIRECTORS.size())
                .mapToObj(i -> new Pitch(new DirectorId(DIRECTORS.get(i)), text(), text(), text(), traits(),
                        random.nextDouble(10), random.nextGaussian() * 1e-7, random.nextDouble(),
                        oneOf(List.of(Trait.values())).name()))
                .toList();
    }
}
