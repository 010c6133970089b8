package auteur.infra.asset;

import auteur.command.EventStream;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.infra.asset.SweptStore.Kept;
import auteur.infra.eventstore.form.EventTypes;
import auteur.query.control.inspection.AssetSweep;
import auteur.query.log.EventLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Holds what is in the store against the events of each shelf's owner.
final class Sweeper implements AssetSweep {

    private static final int MOST_NAMED = 50;

    /// All ids of assets in the events of a stream.
    private static final String KNOWN = """
            SELECT DISTINCT (jsonb_path_query(payload, '$.**.assetId') #>> '{}')::uuid FROM events.event
            WHERE stream = :stream
            """;

    private static final String NEWEST = "SELECT max(position) FROM events.event WHERE stream = :stream";

    private final AssetStore store;
    private final SweptStore swept;
    private final JdbcClient jdbc;
    private final EventLog log;
    private final EventTypes types;
    private final InstantSource clock;
    private final Duration age;

    /// @param swept the store once more
    /// @param types of all families, for whatever has an id may be the owner of a shelf
    /// @param age of what may be left over; the event of anything younger may be about to come
    Sweeper(
            AssetStore store,
            SweptStore swept,
            JdbcClient jdbc,
            EventLog log,
            EventTypes types,
            InstantSource clock,
            Duration age) {
        this.store = store;
        this.swept = swept;
        this.jdbc = jdbc;
        this.log = log;
        this.types = types;
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

    /// What is still known of a shelf; of an owner that has ended, nothing is.
    private Set<UUID> known(Shelf shelf) {
        return types.streamsOf(shelf.name())
                .filter(stream -> !hasEnded(stream))
                .flatMap(stream -> jdbc.sql(KNOWN).param("stream", stream.toString()).query(UUID.class).list().stream())
                .collect(Collectors.toSet());
    }

    private boolean hasEnded(EventStream<?> stream) {
        var newest = jdbc.sql(NEWEST).param("stream", stream.toString()).query(Long.class).optional();
        return newest.stream()
                .flatMap(position -> log.page(stream, position - 1, position, 1).stream())
                .anyMatch(last -> stream.family().isEnd(last.event()));
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
                known = known(kept.shelf());
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
