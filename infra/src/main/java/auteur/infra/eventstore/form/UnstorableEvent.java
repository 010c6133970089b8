package auteur.infra.eventstore.form;

import org.axonframework.common.AxonNonTransientException;

/// An event that the log will never take; trying again is of no use.
public final class UnstorableEvent extends AxonNonTransientException {

    private static final long serialVersionUID = 1L;

    public UnstorableEvent(String message) {
        super(message);
    }

    public UnstorableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
