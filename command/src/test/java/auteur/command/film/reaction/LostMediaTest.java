package auteur.command.film.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import auteur.command.JobId;
import auteur.command.UserId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.LocalFile;
import auteur.command.asset.shelf.Shelf;
import auteur.command.asset.shelf.Stored;
import auteur.command.film.job.Brief;
import auteur.command.film.job.Chronicle;
import auteur.command.film.job.JobEvent.DirectorsPitched;
import auteur.command.film.job.JobEvent.JobStarted;
import auteur.command.film.job.Production;
import auteur.command.film.picture.PictureAnalysis;
import auteur.command.film.picture.PictureAnalysis.Focus;
import auteur.command.film.picture.PictureReading;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LostMediaTest {

    private static final JobId JOB = new JobId(new UUID(1, 1));
    private static final Media SOURCE = picture(2);
    private static final Media REMASTERED = picture(3);
    private static final PictureAnalysis ANALYSIS = new PictureAnalysis(1600, 900, 0.1, 0.1, 0.3, 0.1, 0.5, 0.1,
            List.of("#203040"), new Focus(0.5, 0.4));

    private final Set<AssetId> stored = new HashSet<>();
    private final List<Media> remasteredFrom = new ArrayList<>();
    private final LostMedia lostMedia = new LostMedia(
            new ReadOnlyAssets(stored),
            (_, picture) -> {
                remasteredFrom.add(picture);
                return new PictureReading(ANALYSIS, 5, "A harbour.", Optional.of(REMASTERED));
            },
            (_, _, _) -> {
                throw new AssertionError("nothing is drawn");
            },
            List::of);

    @Test
    void remastersALostPictureFromTheCreators() {
        stored.add(SOURCE.assetId());

        lostMedia.ofPicture(production(Optional.of(REMASTERED)));

        assertThat(remasteredFrom).containsExactly(SOURCE);
    }

    @Test
    void leavesAPictureThatIsThere() {
        stored.add(REMASTERED.assetId());

        lostMedia.ofPicture(production(Optional.of(REMASTERED)));

        assertThat(remasteredFrom).isEmpty();
    }

    @Test
    void cannotMakeTheCreatorsOwnPicture() {
        lostMedia.ofPicture(production(Optional.empty()));

        assertThat(remasteredFrom).isEmpty();
    }

    private static Production production(Optional<Media> remastered) {
        var brief = new Brief("Harbour", "A boat leaves.", "en", 3, List.of());
        return new Chronicle(List.of(
                new JobStarted(JOB, new UserId(new UUID(1, 9)), brief, SOURCE),
                new DirectorsPitched(JOB, ANALYSIS, 5, "A harbour.", remastered, List.of()))).inTheWorks()
                .orElseThrow();
    }

    private static Media picture(int id) {
        return new Media(new AssetId(new UUID(1, id)), AssetType.REFERENCE_IMAGE, "image/jpeg", 9_000, 1600, 900, 0);
    }

    private record ReadOnlyAssets(Set<AssetId> stored) implements AssetStore {

        @Override
        public Optional<Stored> find(Shelf shelf, AssetId asset) {
            return Optional.<Stored>of(new Unread(asset)).filter(_ -> stored.contains(asset));
        }

        @Override
        public Optional<InputStream> open(Shelf shelf, AssetId asset, long first, long length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path draft(String suffix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Stored keep(Shelf shelf, String key, Path draft) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(Shelf shelf, AssetId asset) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void erase(Shelf shelf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void probe() {}
    }

    private record Unread(AssetId id) implements Stored {

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String sha256() {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream open() {
            throw new UnsupportedOperationException();
        }

        @Override
        public LocalFile local() {
            throw new UnsupportedOperationException();
        }
    }
}
