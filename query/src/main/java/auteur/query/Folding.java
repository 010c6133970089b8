package auteur.query;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import java.util.regex.Pattern;

/// Text as people compare it: without case, accents, ligatures, widths, invisible characters and runs of white space, in every script and
/// by no locale. Marks that make another letter (Indic, Thai, kana) stay.
///
/// A view keeps what it is searched by in this form, so a change here is a new version of the view.
public final class Folding {

    private static final Normalizer2 CASE = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Normalizer2 TOGETHER = Normalizer2.getNFCInstance();

    private static final UnicodeSetSpanner ACCENTS = new UnicodeSetSpanner(
            new UnicodeSet("[[:Mn:] & [[:sc=Inherited:][:sc=Arabic:][:sc=Hebrew:]] - [\\u3099\\u309A]]").freeze());

    /// Letters with a stroke, such as đ and ø, do not come apart by themselves.
    private static final Transliterator STROKES = Transliterator.getInstance("Latin-ASCII");

    private static final Pattern SPACES = Pattern.compile("[\\p{javaWhitespace}\\p{Z}]+");

    private Folding() {}

    public static String of(String text) {
        var bare = ACCENTS.deleteFrom(APART.normalize(CASE.normalize(text)));
        var folded = CASE.normalize(TOGETHER.normalize(STROKES.transliterate(bare)));
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
