package auteur.api.language;

import java.util.List;

/// The languages that the studio offers for a brief. A brief may be in any other, but nothing is added to it there.
public final class Languages {

    /// BCP 47 tags.
    public static final List<String> OFFERED = List.of(
            "en", "ar", "bn", "cs", "da", "de", "el", "es", "fa", "fi", "fr", "he", "hi", "id", "it", "ja", "ko", "nb",
            "nl", "pl",
            "pt", "ru", "sv", "ta", "th", "tr", "uk", "vi", "zh", "zh-Hant");

    private Languages() {}
}
