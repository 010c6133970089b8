package auteur.command.film.reaction;

import auteur.command.JobId;
import auteur.command.asset.Media;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.direction.Directors;
import auteur.command.film.crew.PictureAnalyst;
import auteur.command.film.crew.StillArtist;
import auteur.command.film.job.AskedScene;
import auteur.command.film.job.Production;
import auteur.command.film.job.Scene;
import auteur.command.film.job.scene.SceneStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Finds what the log says was made but the asset store has lost, and makes it anew. Only the creator's own picture cannot be
/// made again.
@Component
class LostMedia {

    private final AssetStore assets;
    private final PictureAnalyst analyst;
    private final StillArtist artist;
    private final Directors directors;

    LostMedia(AssetStore assets, PictureAnalyst analyst, StillArtist artist, Directors directors) {
        this.assets = assets;
        this.analyst = analyst;
        this.artist = artist;
        this.directors = directors;
    }

    /// The same picture gives the same remastered one, under the same name.
    void ofPicture(Production production) {
        production.casting()
                .remastered()
                .filter(remastered -> isLost(production.jobId(), remastered))
                .ifPresent(_ -> analyst.read(production.jobId(), production.source()));
    }

    /// The same take gives the same still.
    void ofStills(Production production) {
        production.storyboard().stream()
                .filter(scene -> scene.status() == SceneStatus.COMPLETE)
                .filter(scene -> scene.frame()
                        .filter(frame -> isLost(production.jobId(), frame))
                        .isPresent())
                .forEach(scene -> {
                    ofPicture(production);
                    artist.draw(production, AskedScene.of(scene, production), directors.get(production.directorId()));
                });
    }

    /// A clip that is not as large as it was is no clip any more.
    void discardSpoiltClips(Production production) {
        for (var scene : production.storyboard()) {
            production.clipOf(scene).ifPresent(clip -> discardIfSpoilt(Shelf.of(production.jobId()), clip));
        }
    }

    /// The scenes whose clip was rendered of what they show now, but is gone.
    List<Scene> withLostClip(Production production) {
        return production.storyboard().stream()
                .filter(scene -> production.clipOf(scene)
                        .filter(clip -> isLost(production.jobId(), clip))
                        .isPresent())
                .toList();
    }

    private void discardIfSpoilt(Shelf shelf, Media clip) {
        if (assets.find(shelf, clip.assetId()).filter(stored -> stored.size() != clip.fileSize()).isPresent()) {
            try {
                assets.discard(shelf, clip.assetId());
            } catch (IOException e) {
                throw new UncheckedIOException("The spoilt clip " + clip.assetId() + " cannot be discarded", e);
            }
        }
    }

    private boolean isLost(JobId job, Media media) {
        return assets.find(Shelf.of(job), media.assetId()).isEmpty();
    }
}
