package auteur.infra.postgres;

/// The embedded PostgreSQL cannot be started; the message says in one line why and what to do.
final class EmbeddedPostgresFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedPostgresFailure(String message) {
        super(message);
    }

    EmbeddedPostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
