package auteur.infra.machine;

import org.jspecify.annotations.Nullable;

/// The program cannot start; the message says in one line why and what to do.
public class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
