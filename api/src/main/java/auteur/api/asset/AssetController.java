package auteur.api.asset;

import auteur.api.access.Access;
import auteur.api.account.Caller;
import auteur.api.conditional.ByteRange;
import auteur.api.conditional.ByteRanges;
import auteur.api.conditional.EntityTag;
import auteur.api.conditional.Representation;
import auteur.api.freshness.Freshness;
import auteur.api.freshness.Token;
import auteur.api.problem.Problem;
import auteur.command.JobId;
import auteur.command.asset.AssetId;
import auteur.command.asset.AssetType;
import auteur.command.asset.shelf.AssetStore;
import auteur.command.asset.shelf.AssetStore.Served;
import auteur.command.asset.shelf.Shelf;
import auteur.command.film.job.JobEvent;
import auteur.query.asset.AssetQuery;
import auteur.query.asset.AssetQuery.FindAsset;
import auteur.query.asset.AssetQuery.FindAssets;
import auteur.query.asset.AssetView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Media", description = "Pictures, stills, clips, films, subtitles")
class AssetController {

    private static final CacheControl FOR_EVER = CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    /// How long a link leads to the store, where browsers fetch from it themselves.
    private static final Duration LINKED = Duration.ofMinutes(5);

    private final QueryGateway queries;
    private final Access access;
    private final Freshness freshness;
    private final AssetStore assets;

    AssetController(QueryGateway queries, Access access, Freshness freshness, AssetStore assets) {
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
            @RequestParam(name = "atLeast", required = false) @Nullable Token atLeast) {
        var job = new JobId(id);
        access.require(caller, JobEvent.streamOf(job));
        freshness.await(AssetQuery.VIEW, atLeast);
        return new AssetList(queries.query(
                new FindAssets(job), ResponseTypes.multipleInstancesOf(AssetView.class))
                .join());
    }

    /// Ranges and conditions are ours: Spring's are not those of RFC 9110.
    @Operation(operationId = "getContent", summary = "A media file, with ranges and a strong ETag")
    @ApiResponse(responseCode = "200", description = "The file", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "206", description = "The range that was asked for", content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "307", description = "The file is fetched from the store, by a link that lives five minutes", content = @Content)
    @ApiResponse(responseCode = "304", description = "The client has it", content = @Content)
    @ApiResponse(responseCode = "412", description = "It is not what `If-Match` names", ref = "Problem412")
    @ApiResponse(responseCode = "416", description = "Nothing of the range is there", ref = "Problem416")
    @GetMapping("/api/assets/{id}/content")
    ResponseEntity<Resource> content(
            Caller caller,
            @PathVariable("id") UUID id,
            @RequestParam(name = "download", required = false) @Nullable String download,
            HttpServletRequest request) {
        var asset = freshness.find(AssetQuery.VIEW, () -> queries.query(
                new FindAsset(new AssetId(id)), ResponseTypes.optionalInstanceOf(AssetView.class))
                .join())
                .filter(view -> access.isOwner(caller, JobEvent.FAMILY.stream(view.jobId())))
                .orElseThrow(Problem::notFound);
        var content = new Representation(EntityTag.strong(tagOf(asset)), asset.createdAt());
        if (content.isKnownTo(request)) {
            return headed(HttpStatus.NOT_MODIFIED, content, asset).build();
        }
        var link = linkTo(asset, download != null);
        if (link.isPresent()) {
            return ResponseEntity.status(HttpStatus.TEMPORARY_REDIRECT)
                    .location(link.get())
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        var ranges = ByteRanges.wanted(request, content, asset.fileSize());
        var slices = opened(asset, ranges);
        var answer = headed(ranges.isEmpty() ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT, content, asset);
        if (download != null) {
            var disposition = ContentDisposition.attachment().filename(nameOf(asset)).build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        }
        return body(answer, asset, slices, ranges);
    }

    /// Files of old are known by their size only.
    private static String tagOf(AssetView asset) {
        return asset.sha256() == null ? "%s-%s".formatted(asset.id(), asset.fileSize()) : asset.sha256();
    }

    /// Subtitles are handed out here: browsers take them from a page's own origin only.
    private Optional<URI> linkTo(AssetView asset, boolean isDownload) {
        if (asset.assetType() == AssetType.SUBTITLES) {
            return Optional.empty();
        }
        var served = new Served(asset.mimeType(), isDownload ? Optional.of(nameOf(asset)) : Optional.empty());
        return assets.link(new Shelf(asset.jobId()), new AssetId(asset.id()), served, LINKED);
    }

    private Slices opened(AssetView asset, List<ByteRange> ranges) {
        var shelf = new Shelf(asset.jobId());
        var id = new AssetId(asset.id());
        var first = ranges.isEmpty() ? new ByteRange(0, asset.fileSize() - 1) : ranges.getFirst();
        return Slices.opened(first, range -> assets.open(shelf, id, range.first(), range.length()))
                .orElseThrow(Problem::notFound);
    }

    private static ResponseEntity.BodyBuilder headed(
            HttpStatus status, Representation content, AssetView asset) {
        return ResponseEntity.status(status)
                .eTag(content.tag().toString())
                .lastModified(asset.createdAt())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .cacheControl(FOR_EVER);
    }

    private static ResponseEntity<Resource> body(
            ResponseEntity.BodyBuilder answer, AssetView asset, Slices slices, List<ByteRange> ranges) {
        var size = asset.fileSize();
        if (ranges.size() > 1) {
            var boundary = UUID.randomUUID().toString();
            var parts = slices.many(ranges, asset.mimeType(), size, boundary);
            return answer.contentType(new MediaType("multipart", "byteranges", Map.of("boundary", boundary)))
                    .contentLength(parts.length())
                    .body(parts.body());
        }
        var range = ranges.isEmpty() ? new ByteRange(0, size - 1) : ranges.getFirst();
        if (!ranges.isEmpty()) {
            answer.header(HttpHeaders.CONTENT_RANGE, range.of(size));
        }
        return answer.contentType(MediaType.parseMediaType(asset.mimeType()))
                .contentLength(range.length())
                .body(slices.one());
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
