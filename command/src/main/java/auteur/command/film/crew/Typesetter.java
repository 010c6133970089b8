package auteur.command.film.crew;

import java.util.Set;

/// Knows what can be written on pictures.
public interface Typesetter {

    /// The letters of a text that no font at hand can draw, in their order.
    Set<String> unwritable(String text);
}
