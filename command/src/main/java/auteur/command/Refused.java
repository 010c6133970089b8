package auteur.command;

/// A wish that is refused; nothing has changed. What was refused on a state that others have moved on since is decided again.
public abstract class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected Refused(String message) {
        super(message, null, false, false);
    }
}
