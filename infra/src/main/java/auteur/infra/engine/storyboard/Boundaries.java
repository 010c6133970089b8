package auteur.infra.engine.storyboard;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.BitSet;

/// Where a text may be cut, by the habits of its language. An offset is set when a part may begin there.
final class Boundaries {

    private static final UnicodeSet CLAUSE_ENDS = new UnicodeSet("[[:Terminal_Punctuation:]-[:Sentence_Terminal:]]")
            .freeze();
    private static final UnicodeSet DASHES = new UnicodeSet("[—–]").freeze();

    /// Scripts that put a space between clauses instead of between words.
    private static final UnicodeSet SPACED_BY_CLAUSE = new UnicodeSet("[:Line_Break=Complex_Context:]").freeze();

    private final String text;
    private final ULocale locale;
    private final Abbreviations abbreviations;
    private final BitSet quoted;

    Boundaries(String text, ULocale locale) {
        this.text = text;
        this.locale = locale;
        this.abbreviations = Abbreviations.of(locale);
        this.quoted = Quotations.inside(text);
    }

    /// Of sentences; a quotation is not cut.
    BitSet sentences() {
        var found = allSentences();
        found.andNot(quoted);
        return found;
    }

    /// Of sentences and their clauses; a quotation is not cut.
    BitSet clauses() {
        var found = allClauses();
        found.andNot(quoted);
        return found;
    }

    /// Of sentences, also within quotations.
    BitSet allSentences() {
        var isWithoutCase = text.codePoints().noneMatch(Character::isUpperCase);
        var shown = isWithoutCase ? capitals() : text;
        var found = offsets(BreakIterator.getSentenceInstance(locale), shown);
        found.stream().filter(at -> goesOn(at, isWithoutCase)).boxed().toList().forEach(found::clear);
        return found;
    }

    BitSet allClauses() {
        var found = allSentences();
        words().stream().filter(this::endsClause).forEach(found::set);
        return found;
    }

    /// Where a line may be broken.
    BitSet words() {
        return offsets(BreakIterator.getLineInstance(locale), text);
    }

    /// Of what people take for one character.
    BitSet characters() {
        return offsets(BreakIterator.getCharacterInstance(locale), text);
    }

    private boolean goesOn(int at, boolean isWithoutCase) {
        var before = text.substring(0, at);
        var end = before.stripTrailing();
        if (end.isEmpty() || before.substring(end.length()).chars().anyMatch(Boundaries::isLineBreak)) {
            return false;
        }
        var isDirectlyAfterQuotation = end.length() == at && Quotations.isCloser(text.charAt(at - 1));
        return isDirectlyAfterQuotation
                || (!isWithoutCase && Character.isLowerCase(text.codePointAt(at)))
                || abbreviations.shorten(end, text.substring(at));
    }

    private boolean endsClause(int at) {
        var end = text.substring(0, at).stripTrailing().length();
        var last = end;
        while (last > 0 && Quotations.isCloser(text.charAt(last - 1))) {
            last--;
        }
        if (last == 0) {
            return false;
        }
        var mark = text.codePointBefore(last);
        return CLAUSE_ENDS.contains(mark)
                || (end < at && (DASHES.contains(mark) || SPACED_BY_CLAUSE.contains(mark)));
    }

    /// Who writes without capitals has sentences all the same.
    private String capitals() {
        var shown = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            shown.setCharAt(i, Character.toUpperCase(text.charAt(i)));
        }
        return shown.toString();
    }

    private static BitSet offsets(BreakIterator cuts, String text) {
        cuts.setText(text);
        var found = new BitSet(text.length());
        for (var at = cuts.first(); at != BreakIterator.DONE; at = cuts.next()) {
            if (at > 0 && at < text.length()) {
                found.set(at);
            }
        }
        return found;
    }

    static boolean isLineBreak(int character) {
        return "\n\r\u000b\f\u0085\u2028\u2029".indexOf(character) != -1;
    }
}
