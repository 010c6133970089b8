package auteur.query.learning;

/// The views of what was learned.
public final class LearningQuery {

    /// As [auteur.query.ViewPositions] knows it.
    public static final String VIEW = "learning_events";

    private LearningQuery() {}
}
