package auteur.api.live.socket;

import java.util.Optional;

/// What a client has sent is not STOMP.
final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ending ending;
    private final Optional<String> receipt;

    Malformed(Ending ending) {
        this(ending, ending.words(), Optional.empty());
    }

    /// @param receipt that was asked for with the frame
    Malformed(Ending ending, String detail, Optional<String> receipt) {
        super(detail, null, false, false);
        this.ending = ending;
        this.receipt = receipt;
    }

    Ending ending() {
        return ending;
    }

    Optional<String> receipt() {
        return receipt;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
