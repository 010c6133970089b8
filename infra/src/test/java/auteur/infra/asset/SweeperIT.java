package auteur.infra.asset;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.command.taste.ProfileEvent;
import auteur.infra.eventstore.LogDatabase;
import auteur.infra.eventstore.LogNode;
import auteur.infra.family.Families;
import auteur.infra.machine.DataDirectory;
import auteur.query.control.inspection.AssetSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is left over is told by the events of whoever owns the shelf, whatever family that is of.
class SweeperIT {

    private static LogDatabase database;

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf(UUID.randomUUID());
    private DraftFiles drafts;
    private AssetStore store;
    private LogNode node;
    private AssetSweep sweep;

    @BeforeAll
    static void startServer() throws IOException {
        database = new LogDatabase(8);
    }

    @AfterAll
    static void stopServer() throws IOException {
        database.close();
    }

    @BeforeEach
    void start() throws IOException {
        database.beginAnew();
        drafts = new DraftFiles(new DataDirectory(folder));
        var media = new FolderStore(Files.createDirectory(folder.resolve("media")), drafts.local());
        store = media;
        node = new LogNode(database.pool());
        sweep = new Sweeper(
                media, media, JdbcClient.create(database.pool()), node.log(), Families.TYPES,
                () -> Instant.now().plus(Duration.ofDays(1)), Duration.ZERO);
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        drafts.destroy();
    }

    @Test
    void takesForLeftOverWhatNoEventKnows() throws IOException {
        keep();

        assertThat(sweep.look().files()).isOne();
        assertThat(sweep.sweep().files()).isOne();
        assertThat(sweep.look().files()).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsWhatTheOwnerOfTheShelfKnows(boolean isJob) throws IOException {
        know(isJob
                ? JobEvent.FAMILY.stream(shelf.name()).toString()
                : ProfileEvent.FAMILY.stream(shelf.name()).toString(), keep());

        assertThat(sweep.look().files()).isZero();
    }

    @Test
    void takesForLeftOverWhatWasOfAnOwnerThatHasEnded() throws IOException {
        var job = new JobId(shelf.name());
        know(job.toString(), keep());
        node.append(new GenericDomainEventMessage<>("job", job.toString(), 1, new JobDeleted(job)));

        assertThat(sweep.look().files()).isOne();
    }

    private AssetId keep() throws IOException {
        return AssetStoreContract.keep(store, shelf, "still", AssetStoreContract.bytes(10, 1)).id();
    }

    private void know(String stream, AssetId asset) {
        database.jdbc().update("""
                INSERT INTO events.event
                SELECT 1, ?, 0, gen_random_uuid(), 'Drawn', 1,
                       jsonb_build_object('still', jsonb_build_object('assetId', ?::text)), '{}', now()
                """, stream, asset.toString());
    }
}
