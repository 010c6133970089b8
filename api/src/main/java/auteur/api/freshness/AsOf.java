package auteur.api.freshness;

import auteur.api.problem.Problem;
import auteur.query.Moment;

/// The parameter `asOf`: a position or an instant.
public final class AsOf {

    private AsOf() {}

    /// @throws Problem 400 when it is neither
    public static Moment moment(String asOf) {
        if (asOf.matches("\\d{1,18}")) {
            return new Moment.Position(Long.parseLong(asOf));
        }
        return Instants.parse(asOf)
                .map(Moment.Time::new)
                .orElseThrow(() -> Problem.invalid("asOf", "is a position or an instant such as 2026-11-21T12:00:00Z"));
    }
}
