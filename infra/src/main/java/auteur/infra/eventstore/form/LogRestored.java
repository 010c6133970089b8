package auteur.infra.eventstore.form;

import java.util.Locale;

/// The log has lost events that somebody has already seen: it was restored to an older state, or a standby was promoted that did not have
/// them. Reading on would skip what stands at those positions now: whoever has seen too much goes back to what was kept.
public final class LogRestored extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public LogRestored(long seen, long kept) {
        super(String.format(Locale.ROOT,
                "Position %d was seen, but the log has kept only what stood up to position %d", seen, kept));
    }
}
