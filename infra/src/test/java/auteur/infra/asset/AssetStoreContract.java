package auteur.infra.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.StoreAway;
import auteur.command.asset.shelf.Stored;
import auteur.infra.asset.SweptStore.Kept;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What every store of assets does. A bucket gets what is larger than eight million bytes in parts.
abstract class AssetStoreContract {

    static final int SOME = 100_000;
    static final int MUCH = 17_000_000;

    private final Shelf shelf = new Shelf(UUID.randomUUID());

    abstract AssetStore store();

    /// The same assets as another program sees them.
    abstract AssetStore otherProgram();

    /// Takes away the place where the assets are, with what is in it, or brings it back.
    abstract void away(boolean isAway) throws IOException;

    /// Begins a file as a program does that is killed then.
    abstract void leaveUnfinished() throws IOException;

    static byte[] bytes(int size, int seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static Stored keep(AssetStore store, Shelf shelf, String key, byte[] content) throws IOException {
        return store.keep(shelf, key, Files.write(store.draft(".bin"), content));
    }

    @Test
    void keepsWhatWasWrittenAndTellsOfIt() throws IOException {
        for (var size : new int[]{0, 1, SOME, MUCH}) {
            var content = bytes(size, size);

            var kept = keep(store(), shelf, "file/" + size, content);

            var found = otherProgram().find(shelf, "file/" + size).orElseThrow();
            assertThat(found.id()).isEqualTo(kept.id()).isEqualTo(store().idOf(shelf, "file/" + size));
            assertThat(found.size()).isEqualTo(kept.size()).isEqualTo(size);
            assertThat(found.sha256())
                    .isEqualTo(kept.sha256())
                    .isEqualTo(Sha256.of(new ByteArrayInputStream(content)));
            try (var local = found.local(); var stream = found.open()) {
                assertThat(Sha256.of(local.path())).isEqualTo(found.sha256());
                assertThat(Sha256.of(stream)).isEqualTo(found.sha256());
            }
        }
    }

    @Test
    void namesAFileAsItAlwaysDid() {
        var job = new JobId(UUID.fromString("019ab2c4-5d10-7a3e-9c41-3f0d6a2b7e11"));

        assertThat(store().idOf(Shelf.of(job), "film/1/video").value())
                .hasToString("96c23168-bf83-3c1e-aadd-00050087ae0c");
    }

    @Test
    void findsNothingThatWasNotKept() throws IOException {
        var draft = Files.write(store().draft(".bin"), bytes(SOME, 1));

        assertThat(store().find(shelf, "draft")).isEmpty();
        assertThat(store().open(shelf, new AssetId(UUID.randomUUID()), 0, 1)).isEmpty();
        Files.delete(draft);
    }

    @Test
    void opensAnyPart() throws IOException {
        var content = bytes(MUCH, 2);
        var id = keep(store(), shelf, "parts", content).id();
        var random = new Random(3);

        for (var i = 0; i < 20; i++) {
            var first = random.nextInt(MUCH);
            var length = 1 + random.nextInt(Math.min(SOME, MUCH - first));
            try (var part = store().open(shelf, id, first, length).orElseThrow()) {
                assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, first, first + length));
            }
        }
    }

    @Test
    void keepsWhatWasFirst() throws IOException {
        for (var size : new int[]{SOME, MUCH}) {
            var first = keep(store(), shelf, "twice/" + size, bytes(size, 4));

            var second = keep(otherProgram(), shelf, "twice/" + size, bytes(size - 1, 5));

            assertThat(second.size()).isEqualTo(size);
            assertThat(second.sha256()).isEqualTo(first.sha256());
        }
    }

    @Test
    void keepsOneOfTwoThatComeAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var i = 0; i < 5; i++) {
                var key = "race/" + i;
                Callable<Stored> one = () -> keep(store(), shelf, key, bytes(SOME, 6));
                Callable<Stored> other = () -> keep(otherProgram(), shelf, key, bytes(SOME + 1, 7));
                var kept = threads.invokeAll(Arrays.asList(one, other));

                assertThat(kept.getFirst().get().sha256()).isEqualTo(kept.getLast().get().sha256());
            }
        }
    }

    @Test
    void erasesAShelfAndNothingElse() throws IOException {
        var other = new Shelf(UUID.randomUUID());
        keep(store(), shelf, "a", bytes(SOME, 8));
        keep(store(), shelf, "b", bytes(SOME, 9));
        keep(store(), other, "a", bytes(SOME, 10));

        store().erase(shelf);
        store().erase(shelf);

        assertThat(otherProgram().find(shelf, "a")).isEmpty();
        assertThat(otherProgram().find(shelf, "b")).isEmpty();
        assertThat(otherProgram().find(other, "a")).isPresent();
    }

    @Test
    void takesAnotherInThePlaceOfOneThatWasDiscarded() throws IOException {
        var spoilt = keep(store(), shelf, "clip", bytes(SOME, 11));

        var sha256 = spoilt.sha256();

        store().discard(shelf, spoilt.id());
        store().discard(shelf, spoilt.id());

        assertThat(store().find(shelf, "clip")).isEmpty();
        assertThat(keep(store(), shelf, "clip", bytes(SOME, 12)).sha256()).isNotEqualTo(sha256);
    }

    @Test
    void tellsASweepOfWhatIsOldEnough() throws IOException {
        var kept = keep(store(), shelf, "swept", bytes(SOME, 14));
        var told = new ArrayList<Kept>();
        var swept = (SweptStore) store();

        swept.keptBefore(Instant.now().minus(Duration.ofHours(1)), told::add);
        assertThat(told).isEmpty();
        swept.keptBefore(Instant.now().plus(Duration.ofHours(1)), told::add);
        assertThat(told).contains(new Kept(shelf, kept.id(), SOME));
    }

    @Test
    void endsWhatWasBegunAndLeft() throws IOException {
        leaveUnfinished();
        var swept = (SweptStore) store();
        var later = Instant.now().plus(Duration.ofHours(1));

        assertThat(swept.endUnfinished(Instant.now().minus(Duration.ofHours(1)), true)).isZero();
        assertThat(swept.endUnfinished(later, false)).isOne();
        assertThat(swept.endUnfinished(later, true)).isOne();
        assertThat(swept.endUnfinished(later, true)).isZero();
    }

    @Test
    void knowsNothingOfAnyFileWhileItIsAway() throws IOException {
        var id = keep(store(), shelf, "here", bytes(SOME, 13)).id();
        away(true);
        try {
            assertThatThrownBy(store()::probe).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> store().find(shelf, id)).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> store().open(shelf, id, 0, 1)).isInstanceOf(StoreAway.class);
            assertThatThrownBy(() -> store().erase(shelf)).isInstanceOf(StoreAway.class);
        } finally {
            away(false);
        }
        store().probe();
    }
}
