package auteur.command.film.job;

import auteur.command.Refused;

/// A command that a job refuses; nothing has changed.
public final class JobRejection extends Refused {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final JobStage stage;

    /// Why a command is refused; the text for people is made where it is shown.
    public enum Reason {
        ALREADY_STARTED,
        WRONG_STAGE,
        JOB_DELETED,
        STALE_VERSION,
        UNKNOWN_DIRECTOR,
        UNKNOWN_SCENE,
        UNKNOWN_TAKE,
        UNKNOWN_CUT,
        UNKNOWN_VERSION,
        EMPTY_DESCRIPTION,
        DURATION_OUT_OF_RANGE,
        TOO_MANY_SCENES,
        ORDER_NOT_A_PERMUTATION,
        EMPTY_STORYBOARD
    }

    JobRejection(Reason reason, JobStage stage) {
        super(reason + " in stage " + stage);
        this.reason = reason;
        this.stage = stage;
    }

    public Reason reason() {
        return reason;
    }

    /// The stage that the job is in.
    public JobStage stage() {
        return stage;
    }
}
