package auteur.api.learning;

import auteur.api.conditional.Representation;
import auteur.api.freshness.Token;
import auteur.api.freshness.Tokens;
import auteur.api.learning.Export.Exported;
import auteur.api.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@Tag(name = "Learning", description = "How taste is learned, for analysts; creators and jobs go by pseudonyms")
class ExportController {

    private static final long MOST = 100_000;
    private static final String BOOKMARK = "Auteur-Bookmark";
    private static final String TOKEN = "Auteur-Token";
    private static final String UP_TO = "Auteur-Up-To";
    private static final String CHOICES = "Auteur-Choices";
    private static final String DIGEST = "Repr-Digest";

    private final Ranges ranges;
    private final Export export;
    private final Tokens tokens;

    ExportController(Ranges ranges, Export export, Tokens tokens) {
        this.ranges = ranges;
        this.export = export;
        this.tokens = tokens;
    }

    @Operation(operationId = "exportLearning", summary = "Learned choices as NDJSON, CSV or Parquet", description = """
            The same `after`, `upTo` and filters give the same bytes for ever, but for what is erased; `Repr-Digest` (RFC 9530) and the \
            `ETag` are of these bytes. Without `upTo` it reaches as far as all is known, and `Auteur-Up-To` says how far that is. \
            `Auteur-Bookmark` is the `after` of the next request: it is `Auteur-Up-To` when everything was told. \
            `Auteur-Token` is the same as a token, which the log knows to be its own or refuses; `after` and `upTo` take either.""")
    @ApiResponse(responseCode = "200", description = "The choices, oldest first", headers = {
        @Header(name = BOOKMARK, description = "The position to go on after", schema = @Schema(type = "integer")),
        @Header(name = TOKEN, description = "The same as a token", schema = @Schema(type = "string")),
        @Header(name = UP_TO, description = "The last position of the range", schema = @Schema(type = "integer")),
        @Header(name = CHOICES, description = "How many choices there are in it", schema = @Schema(type = "integer")),
        @Header(name = DIGEST, description = "`sha-256` of the body", schema = @Schema(type = "string"))}, content = {
            @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
            @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
            @Content(mediaType = "application/vnd.apache.parquet", schema = @Schema(type = "string", format = "binary"))})
    @GetMapping("/api/learning/events")
    ResponseEntity<StreamingResponseBody> events(
            @RequestParam(name = "format", defaultValue = "ndjson") String format,
            @RequestParam(name = "after", required = false) @Nullable Token after,
            @RequestParam(name = "upTo", required = false) @Nullable Token upTo,
            @RequestParam(name = "from", required = false) @Nullable Instant from,
            @RequestParam(name = "until", required = false) @Nullable Instant until,
            @RequestParam(name = "director", required = false) @Nullable String director,
            @RequestParam(name = "cohort", required = false) @Nullable String cohort,
            @RequestParam(name = "limit", defaultValue = "" + MOST) long limit,
            HttpServletRequest request) throws IOException {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("limit", "is from 1 to " + MOST);
        }
        var shape = ExportFormat.of(format);
        var range = ranges.of(after, upTo, from, until, director, cohort);
        var exported = export.write(range, shape, limit);
        var name = String.format(Locale.ROOT, "learning-events-%d-%d.%s", range.after(), exported.bookmark(),
                shape.suffix());
        if (isKnown(exported, request)) {
            return answer(HttpStatus.NOT_MODIFIED, exported).build();
        }
        return answer(HttpStatus.OK, exported)
                .contentType(shape.type())
                .contentLength(exported.size())
                .header(DIGEST, "sha-256=:%s:".formatted(base64(exported.digest())))
                .header(BOOKMARK, String.valueOf(exported.bookmark()))
                .header(TOKEN, tokens.of(exported.bookmark()).toString())
                .header(UP_TO, String.valueOf(range.upTo()))
                .header(CHOICES, String.valueOf(exported.choices()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(streamed(exported));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Exported exported) {
        return ResponseEntity.status(status).eTag(exported.digest()).cacheControl(CacheControl.noStore());
    }

    /// What is not sent is discarded here.
    private static boolean isKnown(Exported exported, HttpServletRequest request) {
        var isKnown = true;
        try {
            isKnown = Representation.tagged(exported.digest()).isKnownTo(request);
        } finally {
            if (isKnown) {
                exported.discard();
            }
        }
        return isKnown;
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static StreamingResponseBody streamed(Exported exported) {
        return body -> {
            try {
                Files.copy(exported.file(), body);
            } finally {
                exported.discard();
            }
        };
    }
}
