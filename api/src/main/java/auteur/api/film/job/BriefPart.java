package auteur.api.film.job;

import auteur.api.film.job.JobRequests.BriefRequest;
import auteur.api.problem.Problem;
import auteur.api.problem.UnreadableJson;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a brief: JSON, under whatever general type a client sends it.
@Component
class BriefPart {

    private static final int LONGEST = 64 * 1024;
    private static final List<MediaType> TYPES = List.of(
            MediaType.APPLICATION_JSON,
            MediaType.parseMediaType("application/*+json"),
            MediaType.TEXT_PLAIN,
            MediaType.APPLICATION_OCTET_STREAM);

    private final JsonMapper json;

    BriefPart(JsonMapper json) {
        this.json = json;
    }

    /// @throws Problem 400 or 415 when it is none
    BriefRequest read(Part part) throws IOException {
        var type = typeOf(part);
        if (part.getSize() > LONGEST) {
            throw invalid("is longer than %s KiB".formatted(LONGEST / 1024));
        }
        if (part.getSize() == 0) {
            throw invalid("is empty");
        }
        try (var content = part.getInputStream()) {
            var bytes = content.readAllBytes();
            var charset = type.getCharset();
            var brief = charset == null || charset.equals(StandardCharsets.UTF_8)
                    ? json.readValue(bytes, BriefRequest.class)
                    : json.readValue(new String(bytes, charset), BriefRequest.class);
            if (brief == null) {
                throw invalid("is null");
            }
            return brief;
        } catch (JacksonException e) {
            throw Problem.invalid(List.of(UnreadableJson.explain(e, part.getName())));
        }
    }

    private static MediaType typeOf(Part part) {
        var text = part.getContentType();
        if (text == null || text.isBlank()) {
            return MediaType.APPLICATION_JSON;
        }
        try {
            var type = MediaType.parseMediaType(text);
            if (TYPES.stream().anyMatch(known -> known.includes(type))) {
                return type;
            }
        } catch (InvalidMediaTypeException _) {
            throw unsupported();
        }
        throw unsupported();
    }

    private static Problem unsupported() {
        var words = "is JSON, of the type application/json";
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported_media_type",
                "brief: " + words,
                Map.of("errors", List.of(new Problem.FieldError("brief", words))));
    }

    private static Problem invalid(String words) {
        return Problem.invalid("brief", words);
    }
}
