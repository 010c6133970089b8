package auteur.query.learning;

import java.util.UUID;

/// The names under which analysts know creators and jobs. They do not reveal an id, and stay the same for as long as the database is kept.
public interface Pseudonyms {

    /// @return 22 characters of the URL alphabet of Base64
    String of(UUID id);
}
