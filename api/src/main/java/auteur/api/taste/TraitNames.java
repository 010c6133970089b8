package auteur.api.taste;

import auteur.api.problem.Problem;
import auteur.command.direction.Trait;
import java.util.Arrays;
import java.util.Locale;

/// What traits are called in paths.
final class TraitNames {

    private TraitNames() {}

    /// @throws Problem 404 when there is no such trait
    static Trait read(String name) {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
