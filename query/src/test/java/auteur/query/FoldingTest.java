package auteur.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Đêm Hà Nội, đêm hà",
        "Đêm Hà Nội, ĐÊM HÀ",
        "Đêm Hà Nội, dem ha noi",
        "L'École, école",
        "L'École, ecole",
        "Москва слезам, МОСКВА",
        "Ёлка, елка",
        "Straße, STRASSE",
        "İstanbul, istanbul",
        "ISPARTA, ısparta",
        "ΟΔΥΣΣΕΎΣ, οδυσσευς",
        "Œuvre, oeuvre",
        "Smørrebrød, smorrebrod",
        "ＡＢＣ, abc",
        "oﬀice, office",
        "أحمد, احمد",
        "שָׁלוֹם, שלום",
    })
    void findsWhatReadsTheSame(String title, String wish) {
        for (var form : Normalizer.Form.values()) {
            assertThat(Folding.of(Normalizer.normalize(title, form))).contains(Folding.of(wish));
            assertThat(Folding.of(title)).contains(Folding.of(Normalizer.normalize(wish, form)));
        }
    }

    @ParameterizedTest
    @CsvSource({"か, が", "กิน, กัน", "कि, कु", "한국, 한극", "night, light"})
    void keepsLettersApart(String one, String other) {
        assertThat(Folding.of(one)).isNotEqualTo(Folding.of(other));
    }

    @Test
    void passesOverWhatNobodySees() {
        assertThat(Folding.of(" The\u00a0 last\u200b\u00ad bus\ufe0f ")).isEqualTo("the last bus");
        assertThat(Folding.of("\u200b\ufeff")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        assertThat(List.of("Đêm Hà Nội", "İ", "½ ㎏ ﷺ", "ΐ ŉ ẞ", "日本語 한국어 ไทย"))
                .allSatisfy(text -> assertThat(Folding.of(Folding.of(text))).isEqualTo(Folding.of(text)));
    }
}
