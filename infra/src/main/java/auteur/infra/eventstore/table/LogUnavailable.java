package auteur.infra.eventstore.table;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/// The log could not be written, or did not say so in time. The events are not acknowledged; in the rare case that the answer of
/// the database was lost they may be stored, which an idempotency key tells apart.
public final class LogUnavailable extends TransientDataAccessException {

    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public static LogUnavailable tooLate() {
        return new LogUnavailable("The log did not come to writing the events in time", null);
    }

    public static LogUnavailable unknown() {
        return new LogUnavailable("The log did not say in time whether the events are stored", null);
    }
}
