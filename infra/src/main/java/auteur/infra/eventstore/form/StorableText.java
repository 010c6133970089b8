package auteur.infra.eventstore.form;

/// PostgreSQL's `jsonb` holds every text but U+0000 and halves of surrogate pairs.
final class StorableText {

    private StorableText() {}

    static String check(String json) {
        if (json.indexOf('\0') >= 0 || hasEscapedNull(json)) {
            throw new UnstorableEvent("An event holds the character U+0000");
        }
        if (hasLoneSurrogate(json)) {
            throw new UnstorableEvent("An event holds half of a surrogate pair");
        }
        return json;
    }

    private static boolean hasEscapedNull(String json) {
        var escape = json.indexOf('\\');
        while (escape >= 0) {
            if (json.startsWith("u0000", escape + 1)) {
                return true;
            }
            // What follows a backslash belongs to it, even when it is another one.
            escape = json.indexOf('\\', escape + 2);
        }
        return false;
    }

    private static boolean hasLoneSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                var isPair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
