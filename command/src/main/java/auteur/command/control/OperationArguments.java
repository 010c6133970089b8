package auteur.command.control;

/// The names of what an operation is given beside its target.
public final class OperationArguments {

    /// The target that means every one there is.
    public static final String ALL = "all";

    /// The number of the segment to split or merge.
    public static final String SEGMENT = "segment";

    /// How fast a rebuild may be; empty for as fast as it can.
    public static final String EVENTS_PER_SECOND = "eventsPerSecond";

    /// The one dead letter that is meant.
    public static final String LETTER = "letter";

    /// The processor whose dead letters are meant; those of all when missing.
    public static final String PROCESSOR = "processor";

    /// The sequence, a job's or a user's id, whose dead letters are meant; those of all when missing.
    public static final String SEQUENCE = "sequence";

    /// The kind of error that parked the dead letters that are meant; any when missing.
    public static final String ERROR_KIND = "errorKind";

    /// The stage of the jobs that are meant, the name of a [auteur.command.film.job.JobStage]; any when missing.
    public static final String STAGE = "stage";

    /// How the jobs or steps stand that are meant; however they do when missing.
    public static final String STATE = "state";

    /// The owner of the jobs that are meant; anybody when missing.
    public static final String USER = "user";

    /// Part of the title, or the beginning of the id, of the jobs that are meant; any when missing.
    public static final String TEXT = "q";

    private OperationArguments() {}
}
