package auteur.command;

/// The keys of what travels beside commands and events.
public final class Metadata {

    /// Who acts: a user's id, or [#CREW]. On commands and events.
    public static final String BY = "by";

    /// The studio's own crew, as an actor.
    public static final String CREW = "crew";

    /// The versions of which a job must have one for the command to count, as a `Set` of `Long`. On commands, optional.
    public static final String EXPECTED_VERSIONS = "expectedVersions";

    /// The name of the request that the command came with, the same when the request is repeated; of its own where it has none. On commands and
    /// events, optional.
    public static final String REQUEST = "request";

    /// What made it happen, where that is no request: the key of a step, or the stream of an operation. On commands and events, optional.
    public static final String CAUSE = "cause";

    /// Where the last of a command's events stands in the log, a `Long`. On answers of commands that had any.
    public static final String POSITION = "position";

    /// What state the aggregate is in after the event, in a word. On events of families that have such words; the key is called as that of
    /// the first of them, the stages of jobs.
    public static final String STATE = "stage";

    /// Whose the aggregate is, a user's id. On events of families that have owners, but for logs of old.
    public static final String OWNER = "owner";

    /// The studio that it belongs to: as long as there are no others, its owner's own, which has the owner's id. On events, beside the owner.
    public static final String STUDIO = "studio";

    private Metadata() {}
}
