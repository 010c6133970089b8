package auteur.infra.machine.postgres;

import auteur.infra.machine.StartFailure;

/// The embedded PostgreSQL cannot be had.
final class EmbeddedPostgresFailure extends StartFailure {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresFailure(String message) {
        super(message);
    }

    EmbeddedPostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
