package auteur.query;

/// A view cannot be relied on until it has been built or rebuilt.
public final class ViewOutOfService extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param reason a clause for people
    public ViewOutOfService(String view, String reason) {
        super("The view %s is out of service: %s".formatted(view, reason));
    }

    /// @param reason a clause for people
    public ViewOutOfService(String view, String reason, Throwable cause) {
        super("The view %s is out of service: %s".formatted(view, reason), cause);
    }
}
