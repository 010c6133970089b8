package auteur.command.work;

/// All reactions run in one processor, so that what they set in motion keeps the order of the log.
public final class Reactions {

    /// The processor's name.
    public static final String GROUP = "reactions";

    private Reactions() {}
}
