package auteur.infra.projection.trouble;

/// What an admin asked for cannot be done as things are; the message says why, to the admin.
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OperationRefused(String reason) {
        super(reason);
    }
}
