package auteur.command.film.pitching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import auteur.command.direction.CameraMove;
import auteur.command.direction.Director;
import auteur.command.direction.DirectorId;
import auteur.command.direction.Framing;
import auteur.command.direction.Grade;
import auteur.command.direction.Pitch;
import auteur.command.direction.Trait;
import auteur.command.direction.Traits;
import auteur.command.direction.Transition;
import auteur.command.film.job.Brief;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.command.taste.Taste;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PitchesTest {

    private static final Director WARM = director("warm", new Traits(Map.of(Trait.WARMTH, 1.0)));
    private static final Director COOL = director("cool", new Traits(Map.of(Trait.WARMTH, -1.0)));
    private static final Director PLAIN = director("plain", Traits.NONE);

    /// Every measure at its usual value but the warmth, which is far above.
    private static final PictureAnalysis WARM_PICTURE = picture(0.5);

    private static final Brief BRIEF = brief("A boat leaves. It is early.");

    @Test
    void scoresADirectorTenWhomThePictureSuitsAndZeroWhomItContradicts() {
        var pitches = Pitches.of(BRIEF, WARM_PICTURE, List.of(COOL, PLAIN, WARM), Taste.UNKNOWN);
        assertThat(pitches).extracting(Pitch::directorId)
                .containsExactly(WARM.directorId(), PLAIN.directorId(), COOL.directorId());
        assertThat(pitches).extracting(Pitch::rawScore).containsExactly(10.0, 5.0, 0.0);
    }

    @Test
    void ranksByTasteWhatThePictureLeavesOpen() {
        var usual = picture(0);
        var taste = new Taste(new Traits(Map.of(Trait.WARMTH, -1.0)), 4);
        var pitches = Pitches.of(BRIEF, usual, List.of(WARM, COOL), taste);
        assertThat(pitches).extracting(Pitch::directorId).containsExactly(COOL.directorId(), WARM.directorId());
        assertThat(pitches).extracting(Pitch::rawScore).containsExactly(5.0, 5.0);
        assertThat(pitches).extracting(Pitch::score).containsExactly(6.0, 4.0);
        // softmax(6, 4) = (1 / (1 + e^-2), 1 / (1 + e^2))
        assertThat(pitches.getFirst().probability()).isEqualTo(0.8807970779778823, within(1e-12));
        assertThat(pitches.getLast().probability()).isEqualTo(0.11920292202211755, within(1e-12));
    }

    @Test
    void probabilitiesSumToOneAndScoresStayInRangeForAnyPictureAndTaste() {
        var random = new Random(20261121);
        for (var round = 0; round < 500; round++) {
            var directors = new ArrayList<Director>();
            for (var i = 0; i < 1 + random.nextInt(8); i++) {
                directors.add(director("d" + i, anyTraits(random, 1)));
            }
            var taste = new Taste(anyTraits(random, 20), round);
            var pitches = Pitches.of(BRIEF, anyPicture(random), directors, taste);
            assertThat(pitches).hasSameSizeAs(directors);
            assertThat(pitches.stream().mapToDouble(Pitch::probability).sum()).isEqualTo(1, within(1e-9));
            assertThat(pitches).allSatisfy(pitch -> assertThat(pitch.rawScore()).isBetween(-1e-9, 10 + 1e-9));
            assertThat(pitches).isSortedAccordingTo(Comparator.comparingDouble(Pitch::score).reversed());
        }
    }

    @Test
    void fillsTheTitleAndTheSubjectIn() {
        var pitch = Pitches.of(BRIEF, WARM_PICTURE, List.of(WARM), Taste.UNKNOWN).getFirst();
        assertThat(pitch.title()).isEqualTo("Harbour, warmly");
        assertThat(pitch.treatment())
                .isEqualTo("We see: A boat leaves. The picture gives us bright, warm light, and these"
                        + " colours: none that stands out; from there we go on.");
    }

    @Test
    void cutsALongSubjectAtAWord() {
        var pitch = Pitches.of(brief("word ".repeat(100)), WARM_PICTURE, List.of(WARM), Taste.UNKNOWN).getFirst();
        assertThat(pitch.treatment()).contains("word…. The picture").hasSizeLessThan(300);
    }

    @Test
    void neverCutsACharacterInTwo() {
        var pitch = Pitches.of(brief("a" + "🎬".repeat(300)), WARM_PICTURE, List.of(WARM), Taste.UNKNOWN).getFirst();
        assertThat(pitch.treatment()).startsWith("We see: a" + "🎬".repeat(80) + "…. ");
    }

    @Test
    void saysWhyWithoutATaste() {
        assertThat(Pitches.of(BRIEF, WARM_PICTURE, List.of(WARM), Taste.UNKNOWN).getFirst().why())
                .isEqualTo("Your picture scores 10.0 of 10, mostly for warm light."
                        + " Nothing is known of your taste yet.");
    }

    @Test
    void saysWhyWithATaste() {
        var usual = picture(0);
        var once = new Taste(new Traits(Map.of(Trait.WARMTH, 0.5)), 1);
        assertThat(Pitches.of(BRIEF, usual, List.of(WARM), once).getFirst().why())
                .isEqualTo("Your picture scores 5.0 of 10."
                        + " Learning from your earlier choice adds 0.5, as you lean to warm light.");
        var twice = new Taste(new Traits(Map.of(Trait.WARMTH, -0.5)), 2);
        assertThat(Pitches.of(BRIEF, usual, List.of(WARM), twice).getFirst().why())
                .isEqualTo("Your picture scores 5.0 of 10."
                        + " Learning from your 2 earlier choices takes 0.5 off, as you lean to cool light.");
        var hardly = new Taste(new Traits(Map.of(Trait.WARMTH, 0.04)), 2);
        assertThat(Pitches.of(BRIEF, usual, List.of(WARM), hardly).getFirst().why())
                .endsWith(" Your 2 earlier choices change little.");
    }

    @Test
    void leavesTheScaleInNoWords() {
        var strong = new Taste(new Traits(Map.of(Trait.WARMTH, 7.0)), 5);
        var pitches = Pitches.of(BRIEF, picture(0), List.of(WARM, COOL), strong);
        assertThat(pitches).extracting(Pitch::score).containsExactly(12.0, -2.0);
        assertThat(pitches.getFirst().why()).contains("5.0 of 10", "adds 5.0,");
        assertThat(pitches.getLast().why()).contains("5.0 of 10", "takes 5.0 off,");
    }

    @Test
    void writesInTheLanguageOfTheBrief() {
        var oskar = director("oskar-brandt", Traits.NONE);
        var german = Pitches.of(
                new Brief("das Haus am See", "Ein Boot legt ab. Es ist früh.", "de-AT", 3, List.of()),
                WARM_PICTURE,
                List.of(oskar),
                Taste.UNKNOWN).getFirst();
        assertThat(german.title()).isEqualTo("Das Haus am See: Im Schatten");
        assertThat(german.treatment()).startsWith("Ein Boot legt ab, als Beweisstück.")
                .endsWith("Das Bild gibt uns helles, warmes Licht und diese Farben: keine, die hervortritt. Von dort"
                        + " gehen wir aus.");
    }

    @Test
    void saysWhenTheDirectorsDoNotWriteALanguage() {
        var pitch = Pitches.of(
                new Brief("höfn", "Bátur fer.", "is", 3, List.of()), WARM_PICTURE, List.of(WARM), Taste.UNKNOWN)
                .getFirst();
        assertThat(pitch.title()).isEqualTo("Höfn, warmly");
        assertThat(pitch.treatment()).startsWith("We see: Bátur fer.")
                .endsWith("(The directors do not write in Icelandic yet.)");
    }

    @Test
    void endsASentenceWithoutASpaceWhereTheLanguageHasNone() {
        var pitch = Pitches.of(brief("船开了。天还早。"), WARM_PICTURE, List.of(WARM), Taste.UNKNOWN).getFirst();
        assertThat(pitch.treatment()).startsWith("We see: 船开了. ");
    }

    private static Brief brief(String prompt) {
        return new Brief("Harbour", prompt, "en", 3, List.of());
    }

    private static PictureAnalysis picture(double warmth) {
        return new PictureAnalysis(1500, 1000, 0.5, 0.2, 0.35, warmth, 0.45, 0.12, List.of(), new Focus(0.5, 0.5));
    }

    private static PictureAnalysis anyPicture(Random random) {
        return new PictureAnalysis(
                1 + random.nextInt(5000),
                1 + random.nextInt(5000),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(),
                random.nextDouble(-1, 1),
                random.nextDouble(),
                random.nextDouble(),
                List.of(),
                new Focus(0.5, 0.5));
    }

    private static Traits anyTraits(Random random, double bound) {
        return Traits.each(_ -> random.nextDouble(-bound, bound));
    }

    private static Director director(String id, Traits traits) {
        return new Director(
                new DirectorId(id),
                id,
                "",
                List.of(),
                "",
                List.of(CameraMove.STATIC),
                "",
                4000,
                List.of(Transition.CUT),
                new Grade(0, 1, 1, 0, "#000000", "#ffffff", 0, 0, 0), new Framing(1, 0.5, 0.5),
                traits,
                "{title}, warmly",
                "We see: {subject}.");
    }
}
