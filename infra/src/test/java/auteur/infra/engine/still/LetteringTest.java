package auteur.infra.engine.still;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {

    @ParameterizedTest
    @CsvSource({"مرحبا بالعالم,NotoSansArabic", "नमस्ते दुनिया क्षत्रिय,NotoSansDevanagari",
        "שָׁלוֹם עולם,NotoSansHebrew",
        "வணக்கம் உலகம்,NotoSansTamil", "สวัสดีชาวโลก,NotoSansThai"})
    void hasAFontOfItsOwnForEachScriptThatIsShipped(String text, String font) {
        for (var letter : Letters.of(text.replace(" ", ""))) {
            assertThat(Typecase.fontOf(letter).orElseThrow().getPSName()).startsWith(font);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đêm Hà Nội", "Привет, мир", "Γειά", "🎬 👩‍🚀 ❤️", "e\u0301\u200D", "a\tb\u00A0c\n"})
    void canWriteWithTheFontsThatAreShipped(String text) {
        assertThat(new Typecase().unwritable(text)).isEmpty();
    }

    @Test
    void saysWhichLettersNoFontHas() {
        assertThat(new Typecase().unwritable("A \uE123 and \uE123 and \uE124")).containsExactly("\uE123", "\uE124");
    }

    @Test
    void setsLongTextSmallerAndCutsNothing() {
        var words = "A long caption that goes on and on. ".repeat(14).strip();

        var fitted = Lettering.fitted(words, 24, 600, 170);

        assertThat(fitted.height()).isLessThanOrEqualTo(170);
        assertThat(fitted.size()).isLessThan(24);
        assertThat(fitted.characters()).isEqualTo(words.length());
    }

    @Test
    void fitsTheLongestTextsOfThePortraitFilm() {
        assertThat(Lettering.fitted("W".repeat(500), 24, 720 * 0.84f, 170).height()).isLessThanOrEqualTo(170);
        assertThat(Lettering.fitted("🎬".repeat(250), 18, 720 - 56, 96).height()).isLessThanOrEqualTo(96);
    }

    @Test
    void shapesArabicFromTheRight() {
        var word = Lettering.fitted("بيت", 24, 600, 100);
        var apart = Lettering.fitted("ب ي ت", 24, 600, 100);

        assertThat(word.isFromTheRight()).isTrue();
        // Joined letters are narrower than the same letters standing alone.
        assertThat(word.width()).isLessThan(apart.width() * 0.8f);
    }

    @Test
    void shipsTheFontsThatTheLicenceNames() throws Exception {
        var digests = Map.of(
                "NotoEmoji", "24aaa2a20c9c06ffe9bf04284bfd1f14376a329d10122f902abe2770817eb504",
                "NotoSansArabic", "252629ca0e87b6233851249b8cbf7b43445211a8caf199f1b306a19202251508",
                "NotoSansDevanagari", "084a94d89eb54aafb93a056e15425c34fd859f6342875165d304837b3bcfc2d2",
                "NotoSansHebrew", "e0ee753f09733337b9236221018d4bf71fd6d06c87dd76bbc83120514bc55911",
                "NotoSansTamil", "f26d8b66bf6f38dd9af6326a52188fa1a8a0b9b2905c4bd7e07c865f65a85d79",
                "NotoSansThai", "9acb585d8662ca4ed1b1cf5889dfa1393f8555103b3986e1ea1e3af4faef70bd");
        var licence = new String(shipped("OFL.txt"), StandardCharsets.UTF_8);
        assertThat(licence).contains("SIL OPEN FONT LICENSE");
        for (var font : digests.entrySet()) {
            var name = font.getKey() + "-Regular.ttf";
            assertThat(licence).contains(name);
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shipped(name))))
                    .isEqualTo(font.getValue());
        }
    }

    private static byte[] shipped(String name) throws Exception {
        try (var file = Objects.requireNonNull(LetteringTest.class.getResourceAsStream("fonts/" + name))) {
            return file.readAllBytes();
        }
    }
}
