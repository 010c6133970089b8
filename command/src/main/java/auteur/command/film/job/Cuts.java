package auteur.command.film.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The versions of a film.
///
/// @param current the one in the making, or whose film stands, from 1
/// @param last the newest that was begun, which may have been given up: its number is not given again
/// @param finished those whose film was made, by number
record Cuts(int current, int last, Map<Integer, Finished> finished) {

    public static final int FIRST = 1;

    static final Cuts NONE = new Cuts(FIRST, FIRST, Map.of());

    /// A cut whose film was made.
    ///
    /// @param name as its creator calls it; empty until it has one
    /// @param storyboard that it was made from
    /// @param look that its clips were drawn in
    public record Finished(String name, List<Scene> storyboard, Look look) {}

    Cuts {
        finished = Map.copyOf(finished);
    }

    /// The one whose film was made last.
    Optional<Integer> newestFilm() {
        return finished.keySet().stream().max(Integer::compare);
    }

    /// @throws IllegalArgumentException when no film was made of the cut
    Finished get(int number) {
        return Optional.ofNullable(finished.get(number))
                .orElseThrow(() -> new IllegalArgumentException("Cut " + number + " was never finished"));
    }

    /// With another one in the making, or with an earlier film standing again.
    Cuts at(int number) {
        return new Cuts(number, Math.max(last, number), finished);
    }

    Cuts finishing(int number, List<Scene> storyboard, Look look) {
        return with(number, new Finished("", storyboard, look));
    }

    Cuts naming(int number, String name) {
        var cut = get(number);
        return with(number, new Finished(name, cut.storyboard(), cut.look()));
    }

    private Cuts with(int number, Finished cut) {
        var all = new HashMap<>(finished);
        all.put(number, cut);
        return new Cuts(current, last, all);
    }
}
