package auteur.api.film.preview;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.conditional.Representation;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.UnworkableMedia;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.Shelf;
import auteur.command.direction.Director;
import auteur.command.direction.Directors;
import auteur.command.film.crew.PitchArtist;
import auteur.command.film.crew.PitchArtist.Busy;
import auteur.command.film.crew.PitchArtist.View;
import auteur.command.film.job.JobEvent;
import auteur.command.film.job.Production;
import auteur.command.film.job.Productions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The creator's own picture as each director would shoot it.
@RestController
@Tag(name = "Media")
class PitchPictureController {

    private static final long PATIENCE_SECONDS = 10;

    /// The next version of the program may have directors who see otherwise.
    private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final Productions productions;
    private final Directors directors;
    private final Access access;
    private final PitchArtist artist;
    private final AssetStore assets;

    PitchPictureController(
            Productions productions, Directors directors, Access access, PitchArtist artist, AssetStore assets) {
        this.productions = productions;
        this.directors = directors;
        this.access = access;
        this.artist = artist;
        this.assets = assets;
    }

    @Operation(operationId = "getPitchStill", summary = "The still that a director's first scene would begin with")
    @ApiResponse(responseCode = "200", description = "The still", content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The client has it", content = @Content)
    @GetMapping("/api/jobs/{id}/pitches/{directorId}/still")
    CompletableFuture<ResponseEntity<byte[]>> still(
            Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("directorId") String directorId,
            HttpServletRequest request) {
        return shown(caller, new JobId(id), directorId, View.STILL, request);
    }

    @Operation(operationId = "getPitchPicture", summary = "The whole picture in a director's grade, to move a camera past it")
    @ApiResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The client has it", content = @Content)
    @GetMapping("/api/jobs/{id}/pitches/{directorId}/picture")
    CompletableFuture<ResponseEntity<byte[]>> picture(
            Caller caller,
            @PathVariable("id") UUID id,
            @PathVariable("directorId") String directorId,
            HttpServletRequest request) {
        return shown(caller, new JobId(id), directorId, View.PICTURE, request);
    }

    private CompletableFuture<ResponseEntity<byte[]>> shown(
            Caller caller, JobId job, String directorId, View view, HttpServletRequest request) {
        access.require(caller, JobEvent.streamOf(job));
        var production = productions.find(job).orElseThrow(Problem::notFound);
        var director = whoPitched(production, directorId);
        return artist.draw(production, director, view)
                .copy()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(asset -> answer(job, asset, request))
                .exceptionallyCompose(cause -> CompletableFuture.failedFuture(explained(cause)));
    }

    private Director whoPitched(Production production, String directorId) {
        return production.casting().pitches().stream()
                .filter(pitch -> pitch.directorId().value().equals(directorId))
                .findFirst()
                .flatMap(pitch -> directors.find(pitch.directorId()))
                .orElseThrow(Problem::notFound);
    }

    /// The id names all that is seen.
    private ResponseEntity<byte[]> answer(JobId job, AssetId asset, HttpServletRequest request) {
        var still = assets.find(Shelf.of(job), asset).orElseThrow(Problem::notFound);
        var content = Representation.tagged(asset.toString());
        var isKnown = content.isKnownTo(request);
        var answer = ResponseEntity.status(isKnown ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(content.tag().toString())
                .cacheControl(FOR_A_DAY);
        if (isKnown) {
            return answer.build();
        }
        try (var bytes = still.open()) {
            return answer.contentType(MediaType.IMAGE_JPEG).body(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Asset " + asset + " cannot be read", e);
        }
    }

    private static Throwable explained(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof UnworkableMedia) {
            return Problem.notFound();
        }
        if (cause instanceof Busy || cause instanceof TimeoutException) {
            var later = Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Other pictures are being drawn. Try again soon.");
            later.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
            return later;
        }
        return cause;
    }
}
