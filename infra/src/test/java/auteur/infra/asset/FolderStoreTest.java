package auteur.infra.asset;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.infra.machine.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends AssetStoreContract {

    @TempDir
    private Path folder;

    private Path shared;
    private DraftFiles here;
    private DraftFiles elsewhere;
    private AssetStore store;
    private AssetStore other;

    @BeforeEach
    void open() throws IOException {
        shared = Files.createDirectory(folder.resolve("shared"));
        here = new DraftFiles(new DataDirectory(folder.resolve("here")));
        elsewhere = new DraftFiles(new DataDirectory(folder.resolve("elsewhere")));
        store = new FolderStore(shared, here.on(shared));
        other = new FolderStore(shared, elsewhere.on(shared));
    }

    @AfterEach
    void close() throws IOException {
        here.destroy();
        elsewhere.destroy();
    }

    @Override
    AssetStore store() {
        return store;
    }

    @Override
    AssetStore otherProgram() {
        return other;
    }

    @Override
    void away(boolean isAway) throws IOException {
        var aside = folder.resolve("aside");
        Files.move(isAway ? shared : aside, isAway ? aside : shared);
    }

    @Override
    void leaveUnfinished() throws IOException {
        other.draft(".mp4");
    }

    @Test
    void aStartingNodeDeletesItsOwnDraftsOnly() throws IOException {
        var mine = store.draft(".mp4");
        var others = other.draft(".mp4");
        here.destroy();

        here = new DraftFiles(new DataDirectory(folder.resolve("here")));
        store = new FolderStore(shared, here.on(shared));

        assertThat(mine).doesNotExist();
        assertThat(others).exists();
    }

    @Test
    void aSecondProgramOnADataDirectoryDeletesNoDrafts() throws IOException {
        var draft = DraftFiles.in(here.local(), ".mp4");

        new DraftFiles(new DataDirectory(folder.resolve("here"))).destroy();

        assertThat(draft).exists();
    }

    @Test
    void opensWhatWasKeptBeforeThereWereShelves() throws IOException {
        var job = UUID.fromString("019ab2c4-5d10-7a3e-9c41-3f0d6a2b7e11");
        var file = Files.createDirectories(folder.resolve("media/" + job))
                .resolve("96c23168-bf83-3c1e-aadd-00050087ae0c");
        Files.writeString(file, "a film");

        var old = new FolderStore(folder.resolve("media"), here.local());

        assertThat(old.find(new Shelf(job), "film/1/video").orElseThrow().size()).isEqualTo(6);
    }
}
