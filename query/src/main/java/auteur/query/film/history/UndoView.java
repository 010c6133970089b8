package auteur.query.film.history;

import org.jspecify.annotations.Nullable;

/// What an undo would undo.
///
/// @param toVersion the version to go back to; null when nothing is left to undo
/// @param summary what was done, in a plain sentence
public record UndoView(@Nullable Long toVersion, @Nullable String summary) {

    static final UndoView NOTHING = new UndoView(null, null);
}
