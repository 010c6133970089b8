package auteur.query.film.job;

import auteur.command.direction.Transition;
import auteur.command.film.job.JobEvent.FilmAssembled;
import auteur.query.AssetUrls;
import auteur.query.film.job.JobView.SceneView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A finished cut as its creator sees it.
///
/// @param name as its creator calls it
/// @param filmMillis the playing time of the film, in milliseconds
/// @param madeAt when the film was finished
/// @param scenes as they follow each other in the film
record CutView(
        int number,
        @Nullable String name,
        @JsonProperty("film_url") String filmUrl,
        @JsonProperty("subtitles_url") String subtitlesUrl,
        @JsonProperty("thumbnail_url") String thumbnailUrl,
        @JsonProperty("film_ms") int filmMillis,
        @JsonProperty("made_at") Instant madeAt,
        List<Chapter> scenes) {

    /// A scene of a finished film.
    public record Chapter(
            UUID id,
            String description,
            @JsonProperty("image_url") @Nullable String imageUrl,
            @JsonProperty("duration_ms") int durationMillis,
            Transition transition) {

        private static Chapter of(SceneView scene) {
            return new Chapter(
                    scene.id(), scene.description(), scene.imageUrl(), scene.durationMillis(), scene.transition());
        }
    }

    static CutView of(FilmAssembled assembled, Instant at, List<SceneView> scenes) {
        var film = assembled.film();
        return new CutView(
                assembled.cut(),
                null,
                AssetUrls.of(film.video()),
                AssetUrls.of(film.subtitles()),
                AssetUrls.of(film.thumbnail()),
                film.video().durationMillis(),
                at,
                scenes.stream().map(Chapter::of).toList());
    }

    CutView named(String newName) {
        return new CutView(
                number, newName.isEmpty() ? null : newName, filmUrl, subtitlesUrl, thumbnailUrl, filmMillis, madeAt,
                scenes);
    }
}
