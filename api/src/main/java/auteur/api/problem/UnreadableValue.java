package auteur.api.problem;

/// What a client wrote is nothing of the kind that it should be.
public final class UnreadableValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// @param words what it should be, after the name of the field
    public UnreadableValue(String words) {
        super(words);
    }
}
