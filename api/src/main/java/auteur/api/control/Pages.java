package auteur.api.control;

import auteur.api.problem.Problem;
import auteur.query.control.ControlQuery;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lists have in common.
final class Pages {

    private static final int LONGEST_FILTER = 200;

    private Pages() {}

    /// @throws Problem 400
    static void requireLimit(int limit) {
        if (limit < 1 || limit > ControlQuery.MOST) {
            throw Problem.invalid("limit", "is from 1 to " + ControlQuery.MOST);
        }
    }

    /// @throws Problem 400
    static Optional<String> filter(String name, @Nullable String text) {
        if (text != null && (text.length() > LONGEST_FILTER || text.indexOf('\0') >= 0)) {
            throw Problem.invalid(name, "is not something to search for");
        }
        return Optional.ofNullable(text).filter(filter -> !filter.isBlank());
    }
}
