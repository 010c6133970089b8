package auteur.command.film.job;

/// How the clips of a cut are drawn. A cut keeps the look that it was approved with; a clip is used again only in the same look.
///
/// It stands in the log: a look that was ever used is never changed.
///
/// @param formula how [Scene#fingerprint(Look)] names what a clip shows
/// @param name for people
public record Look(int formula, String name) {

    /// With slate and caption burned in: every cut that was approved before looks were recorded.
    static final Look NOTED = new Look(1, "noted");

    /// Without a word on it.
    static final Look CLEAN = new Look(2, "clean");

    /// The look of the cuts that are approved now.
    public static final Look NEWEST = CLEAN;
}
