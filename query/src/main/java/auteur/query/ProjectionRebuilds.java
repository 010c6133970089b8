package auteur.query;

/// Builds views anew from the log.
public interface ProjectionRebuilds {

    /// Drops the view's tables and fills them from the log again. Answers when the tables are empty and filling has begun;
    /// [ViewPositions] tells how far it has come.
    ///
    /// @throws IllegalArgumentException when there is no such view
    void rebuild(String projection);
}
