package auteur.infra.media;

import auteur.command.asset.AssetStore;
import auteur.command.asset.Shelf;
import auteur.infra.media.SweptStore.Kept;
import auteur.query.control.AssetSweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds what is in the store against the events of each shelf's owner.
final class Sweeper implements AssetSweep {

    private static final int MOST_NAMED = 50;

    /// All ids of assets in the events of an owner's streams; of an owner who was deleted, none is known any more.
    private static final String KNOWN = """
            SELECT DISTINCT (jsonb_path_query(payload, '$.**.assetId') #>> '{}')::uuid FROM events.event
            WHERE stream = :owner AND NOT EXISTS (SELECT FROM events.event WHERE stream = :owner AND type = 'JobDeleted')
            """;

    private final AssetStore store;
    private final SweptStore swept;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration age;

    /// @param swept the store once more
    Sweeper(AssetStore store, SweptStore swept, JdbcClient jdbc, InstantSource clock, Duration age) {
        this.store = store;
        this.swept = swept;
        this.jdbc = jdbc;
        this.clock = clock;
        this.age = age;
    }

    @Override
    public Leftovers look() {
        return leftovers(false);
    }

    @Override
    public Leftovers sweep() {
        return leftovers(true);
    }

    private Leftovers leftovers(boolean isReal) {
        var before = clock.instant().minus(age);
        var found = new Found(isReal);
        try {
            swept.keptBefore(before, found::take);
            return new Leftovers(found.files, found.bytes, swept.endUnfinished(before, isReal), found.some);
        } catch (IOException e) {
            throw new UncheckedIOException("The asset store cannot be swept", e);
        }
    }

    private final class Found {

        private final boolean isReal;
        private final List<String> some = new ArrayList<>();
        private int files;
        private long bytes;
        private @Nullable Shelf shelf;
        private Set<UUID> known = Set.of();

        Found(boolean isReal) {
            this.isReal = isReal;
        }

        void take(Kept kept) {
            if (!kept.shelf().equals(shelf)) {
                shelf = kept.shelf();
                known = new HashSet<>(jdbc.sql(KNOWN).param("owner", shelf.toString()).query(UUID.class).list());
            }
            if (known.contains(kept.asset().value())) {
                return;
            }
            files++;
            bytes += kept.size();
            if (some.size() < MOST_NAMED) {
                some.add(kept.shelf() + "/" + kept.asset());
            }
            if (isReal) {
                discard(kept);
            }
        }

        private void discard(Kept kept) {
            try {
                store.discard(kept.shelf(), kept.asset());
            } catch (IOException e) {
                throw new UncheckedIOException(kept + " cannot be removed", e);
            }
        }
    }
}
