package auteur.infra.projection.take;

import auteur.infra.projection.read.Followed;
import auteur.infra.projection.table.RowStore;
import auteur.query.Projection;
import auteur.query.Rows;
import auteur.query.log.Undecodable;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Folds events into the rows of a build. Rows of keys that were busy lately stay in memory: nobody else writes them while the claim holds.
final class ProjectionIntake implements Intake {

    private static final int KEYS_KEPT = 500;

    private final Projection projection;
    private final Set<String> types;
    private final RowStore store;
    private final Cache<UUID, Rows> known = Caffeine.newBuilder().maximumSize(KEYS_KEPT).build();
    private final Map<UUID, Rows> ready = new HashMap<>();
    private final Map<UUID, Rows> touched = new LinkedHashMap<>();

    /// @param types the names of those that may change rows
    ProjectionIntake(Projection projection, Set<String> types, RowStore store) {
        this.projection = projection;
        this.types = types;
        this.store = store;
    }

    @Override
    public Optional<Set<String>> eventTypes() {
        return Optional.of(types);
    }

    @Override
    public Optional<UUID> keyOf(Followed event) {
        var recorded = event.recorded();
        if (recorded.event() instanceof Undecodable unreadable) {
            var mayMatter = !unreadable.isTypeKnown() || types.contains(recorded.type());
            return mayMatter ? Optional.of(event.streamKey()) : Optional.empty();
        }
        return types.contains(recorded.type()) ? projection.keyOf(recorded) : Optional.empty();
    }

    @Override
    public void prepare(Collection<UUID> keys) {
        ready.clear();
        ready.putAll(known.getAllPresent(keys));
        var unknown = keys.stream().filter(key -> !ready.containsKey(key)).toList();
        if (!unknown.isEmpty()) {
            ready.putAll(store.load(unknown));
        }
    }

    @Override
    public void take(UUID key, Followed event) {
        projection.apply(event.recorded(), rows(key));
    }

    /// What is in memory is not asked: others may have damaged the tables.
    @Override
    public void clear(UUID key) {
        known.invalidate(key);
        ready.putAll(store.load(List.of(key)));
        rows(key).clear();
    }

    @Override
    public void write() {
        store.write(touched.values());
    }

    @Override
    public void written() {
        touched.values().forEach(Rows::written);
        known.putAll(touched);
        touched.clear();
        ready.clear();
    }

    @Override
    public void forget() {
        known.invalidateAll();
        touched.clear();
        ready.clear();
    }

    private Rows rows(UUID key) {
        return touched.computeIfAbsent(key, _ -> {
            var rows = ready.get(key);
            if (rows == null) {
                throw new IllegalStateException("The rows of " + key + " were not loaded");
            }
            return rows;
        });
    }
}
