package auteur.infra.eventstore.axon;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/// Keeps aggregates that were used lately, bounded in number and age. One that another node has moved on is found out by the
/// version check of the append, which drops it here. Where the log has lost events, nothing is remembered.
public final class AggregateCache implements Cache {

    private static final int MOST = 10_000;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(UNUSED)
            .build();

    private final ThreadLocal<Optional<Object>> hit = ThreadLocal.withInitial(Optional::empty);

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon's interface has it
    public <K, V> @Nullable V get(K key) {
        var entry = entries.getIfPresent(key);
        hit.set(entry == null ? Optional.empty() : Optional.of(key));
        return (V) entry;
    }

    void forgetHit() {
        hit.remove();
    }

    /// Drops the aggregate that was last taken from here on this thread.
    ///
    /// @return whether one was
    boolean dropHit() {
        var key = hit.get();
        hit.remove();
        key.ifPresent(this::remove);
        return key.isPresent();
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, _ -> value.get());
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.getIfPresent(key) != null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (_, value) -> update.apply((V) value));
    }

    /// Nobody listens to this cache.
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
