package auteur.command;

/// The keys of what travels beside commands and events.
public final class Metadata {

    /// Who acts: a user's id, or [#CREW]. On commands and events.
    public static final String BY = "by";

    /// The studio's own crew, as an actor.
    public static final String CREW = "crew";

    /// The versions of which a job must have one for the command to count, as a `Set` of `Long`. On commands, optional.
    public static final String EXPECTED_VERSIONS = "expectedVersions";

    /// The name of the request that the command came with, the same when the request is repeated. On commands and events, optional.
    public static final String REQUEST = "request";

    /// What made it happen, where that is no request: the key of a step, or the stream of an operation. On commands and events, optional.
    public static final String CAUSE = "cause";

    /// The stage of the job after the event, as the name of its constant. On events of jobs.
    public static final String STAGE = "stage";

    private Metadata() {}
}
