package auteur.api.text;

import com.ibm.icu.text.UnicodeSet;

/// Knows text that shows nothing: white space, characters that only format, and letters that are drawn as nothing.
final class Legible {

    private static final int BLANK_BRAILLE = 0x2800;

    private static final UnicodeSet UNSEEN = new UnicodeSet(
            "[[:White_Space:][:Default_Ignorable_Code_Point:][:Cf:][:Cc:]]").add(BLANK_BRAILLE).freeze();

    private Legible() {}

    static boolean isBlank(String text) {
        return UNSEEN.containsAll(text);
    }
}
