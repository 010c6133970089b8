package auteur.command.control;

import auteur.command.Refused;

/// A wish of an admin that cannot even be recorded.
public final class OperationRejection extends Refused {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String field;

    /// Why it is refused; the text for people is made where it is shown.
    public enum Reason {
        TARGET_NOT_VALID,
        REASON_NOT_VALID,
        ARGUMENT_NOT_VALID,
        ARGUMENT_MISSING,
        ARGUMENT_UNKNOWN,
        TOO_MANY_ARGUMENTS,
        REQUESTED_DIFFERENTLY
    }

    OperationRejection(Reason reason, String field) {
        super(reason + " in " + field);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    /// What is wrong: `target`, `reason`, `arguments`, or the name of an argument that is known.
    public String field() {
        return field;
    }
}
