package auteur.infra.projection;

/// What an admin asked for cannot be done as things are; the message says why, to the admin.
final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationRefused(String reason) {
        super(reason);
    }
}
