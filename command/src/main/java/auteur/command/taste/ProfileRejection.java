package auteur.command.taste;

import auteur.command.Refused;

/// A wish that a profile refuses; nothing has changed.
public final class ProfileRejection extends Refused {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why a wish is refused; the text for people is made where it is shown.
    public enum Reason {
        UNKNOWN_CHOICE, WEIGHT_OUT_OF_RANGE
    }

    ProfileRejection(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
