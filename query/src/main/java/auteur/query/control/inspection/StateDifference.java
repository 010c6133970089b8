package auteur.query.control.inspection;

import auteur.query.ViewJson;
import auteur.query.film.job.JobView;
import auteur.query.film.job.JobView.SceneView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// In what two states of a job differ.
public final class StateDifference {

    /// What names a thing in a list, so that it is compared with itself wherever it has moved.
    private static final List<String> NAMES = List.of("id", "directorId", "number");

    private static final Set<String> ALWAYS_DIFFERENT = Set.of("version", "position");

    /// Hashes tell people nothing; what follows from them stands beside them.
    private static final String HASHES = "takes_asked.";

    private StateDifference() {}

    /// @param path the names of what is inside what, with dots
    /// @param before null when it was not there, or was null
    /// @param after null when it is not there, or is null
    /// @param scene the number of the scene that it belongs to, as creators count, 1 or more; that of before when it is gone
    public record Change(
            String path, @Nullable Object before, @Nullable Object after, @Nullable Integer scene) {}

    public static List<Change> between(@Nullable JobView before, @Nullable JobView after) {
        var old = leaves(before);
        var recent = leaves(after);
        var paths = new TreeSet<String>(old.keySet());
        paths.addAll(recent.keySet());
        var numbers = numbers(before);
        numbers.putAll(numbers(after));
        return paths.stream()
                .filter(path -> !ALWAYS_DIFFERENT.contains(path) && !path.startsWith(HASHES))
                .filter(path -> !Objects.equals(old.get(path), recent.get(path)))
                .map(path -> new Change(path, old.get(path), recent.get(path), numberOf(path, numbers)))
                .toList();
    }

    private static Map<String, Integer> numbers(@Nullable JobView state) {
        var scenes = state == null ? List.<SceneView>of() : state.scenes();
        return scenes.stream().collect(Collectors.toMap(
                scene -> scene.id().toString(), scene -> scene.sceneIndex() + 1, (one, _) -> one, HashMap::new));
    }

    private static @Nullable Integer numberOf(String path, Map<String, Integer> numbers) {
        return Arrays.stream(path.split("\\.")).map(numbers::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Map<String, @Nullable Object> leaves(@Nullable JobView state) {
        var leaves = new LinkedHashMap<String, @Nullable Object>();
        if (state != null) {
            collect("", ViewJson.read(ViewJson.write(state), Map.class), leaves);
        }
        return leaves;
    }

    private static void collect(String path, @Nullable Object value, Map<String, @Nullable Object> leaves) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, inner) -> collect(inside(path, name), inner, leaves));
            case List<?> list when list.stream().allMatch(element -> nameOf(element) != null) ->
                list.forEach(element -> collect(inside(path, nameOf(element)), element, leaves));
            case List<?> list -> leaves.put(path, new ArrayList<>(list));
            case null -> leaves.put(path, null);
            default -> leaves.put(path, value);
        }
    }

    private static @Nullable Object nameOf(@Nullable Object element) {
        return element instanceof Map<?, ?> map
                ? NAMES.stream().<@Nullable Object>map(map::get).filter(Objects::nonNull).findFirst().orElse(null)
                : null;
    }

    private static String inside(String path, @Nullable Object name) {
        return path.isEmpty() ? String.valueOf(name) : path + "." + name;
    }
}
