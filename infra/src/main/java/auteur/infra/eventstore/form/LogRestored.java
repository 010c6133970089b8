package auteur.infra.eventstore.form;

import java.util.Locale;

/// The log ends before a position that somebody has already seen, so it was restored to an older state. Reading on would skip
/// what is written to those positions from now on: who has seen too much has to begin again.
public final class LogRestored extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public LogRestored(LogRestored cause) {
        super(cause.getMessage(), cause);
    }

    public LogRestored(long seen, long head) {
        super(String.format(Locale.ROOT,
                "Position %d was seen, but the log ends at %d: it was restored to an older state. Rebuild what was read from it.",
                seen, head));
    }
}
