package auteur.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON with its keys in the order that `jsonb` gives them, which is not the one they were written in.
final class SortedJson {

    private static final Comparator<String> ORDER = Comparator.comparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private SortedJson() {}

    static String of(String json) {
        var sorted = sorted(ViewJson.read(json, Object.class));
        return sorted == null ? "null" : ViewJson.write(sorted);
    }

    private static @Nullable Object sorted(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                var sorted = new TreeMap<String, @Nullable Object>(ORDER);
                object.forEach((key, member) -> sorted.put(String.valueOf(key), sorted(member)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(SortedJson::sorted).toList();
            case null -> null;
            default -> value;
        };
    }
}
