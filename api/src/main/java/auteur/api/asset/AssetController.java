package auteur.api.asset;

import auteur.api.account.Caller;
import auteur.api.freshness.Freshness;
import auteur.api.job.JobAccess;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.media.AssetId;
import auteur.command.studio.AssetStore;
import auteur.query.asset.AssetQuery;
import auteur.query.asset.AssetQuery.FindAsset;
import auteur.query.asset.AssetQuery.FindAssets;
import auteur.query.asset.AssetView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@Tag(name = "Media", description = "Pictures, stills, clips, films, subtitles")
class AssetController {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final QueryGateway queries;
    private final JobAccess access;
    private final Freshness freshness;
    private final AssetStore assets;

    AssetController(QueryGateway queries, JobAccess access, Freshness freshness, AssetStore assets) {
        this.queries = queries;
        this.access = access;
        this.freshness = freshness;
        this.assets = assets;
    }

    record AssetList(List<AssetView> assets) {}

    @Operation(operationId = "listAssets", summary = "The media of a job")
    @GetMapping("/api/jobs/{id}/assets")
    AssetList list(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "atLeast", required = false) @Nullable Long atLeast) {
        var job = new JobId(id);
        access.require(caller, job);
        freshness.await(AssetQuery.VIEW, atLeast);
        return new AssetList(queries.query(
                new FindAssets(job), ResponseTypes.multipleInstancesOf(AssetView.class))
                .join());
    }

    /// Ranges and conditions are Spring's: it answers 206 and 304 from the resource and the headers set here.
    @Operation(operationId = "getContent", summary = "A media file, with ranges and a strong ETag")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range that was asked for", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "The client has it", content = @Content)
    @GetMapping("/api/assets/{id}/content")
    @Nullable
    ResponseEntity<Resource> content(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "download", required = false) @Nullable String download,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            WebRequest request) {
        var asset = freshness.find(AssetQuery.VIEW, () -> queries.query(
                new FindAsset(new AssetId(id)), ResponseTypes.optionalInstanceOf(AssetView.class))
                .join())
                .filter(view -> access.isOwner(caller, new JobId(view.jobId())))
                .orElseThrow(Problem::notFound);
        var file = assets.find(new JobId(asset.jobId()), new AssetId(id)).orElseThrow(Problem::notFound);
        var tag = String.format(Locale.ROOT, "\"%s-%d\"", id, asset.fileSize());
        if (request.checkNotModified(tag)) {
            return null;
        }
        var answer = ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(FOR_EVER)
                .contentType(MediaType.parseMediaType(asset.mimeType()));
        if (download != null) {
            var disposition = ContentDisposition.attachment().filename(nameOf(asset)).build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        }
        var whole = new FileSystemResource(file);
        // Spring does not look at If-Range; of a stream it sends no ranges.
        return ifRange == null || ifRange.equals(tag)
                ? answer.body(whole)
                : answer.contentLength(asset.fileSize()).body(new InputStreamResource(whole));
    }

    private static String nameOf(AssetView asset) {
        var extension = switch (asset.mimeType()) {
            case "video/mp4" -> "mp4";
            case "text/vtt" -> "vtt";
            default -> "jpg";
        };
        return "auteur-%s.%s".formatted(asset.id().toString().substring(0, 8), extension);
    }
}
