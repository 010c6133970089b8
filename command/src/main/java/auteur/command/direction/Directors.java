package auteur.command.direction;

import java.util.List;
import java.util.Optional;

/// The directors under contract, in a fixed order; kept as data.
public interface Directors {

    List<Director> all();

    default Optional<Director> find(DirectorId id) {
        return all().stream().filter(director -> director.directorId().equals(id)).findFirst();
    }

    /// The director with this id.
    ///
    /// @throws IllegalStateException when there is none: a director that was chosen has to stay under contract
    default Director get(DirectorId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No director " + id + " is under contract"));
    }
}
