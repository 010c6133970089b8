package auteur.api.problem;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.http.HttpStatus;

/// Says what is wrong with a multipart form that could not be read.
final class UnreadableForms {

    /// What is limited to less than this is no file.
    private static final long SMALL = 1024 * 1024;

    private UnreadableForms() {}

    static Problem explain(Throwable cause) {
        return causes(cause).reversed().stream().flatMap(one -> explained(one).stream()).findFirst().orElseGet(
                () -> Problem.of(
                        HttpStatus.BAD_REQUEST, "invalid_request", "The multipart request cannot be read."));
    }

    /// The innermost is last, and knows best.
    private static List<Throwable> causes(Throwable cause) {
        return Stream.iterate(cause, one -> one != null, Throwable::getCause).limit(10).toList();
    }

    private static Optional<Problem> explained(Throwable cause) {
        return switch (cause) {
            case FileCountLimitExceededException count ->
                Optional.of(Problem.invalid("form", "has more than %s parts".formatted(count.getLimit())));
            case SizeException size when size.getPermittedSize() < SMALL ->
                Optional.of(Problem.invalid(
                        "form",
                        "has a part whose headers are longer than %s bytes".formatted(size.getPermittedSize())));
            case SizeException _ ->
                Optional.of(Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE, "picture_too_large", "The upload is too large."));
            // Tomcat takes parts without a file name for fields of a form.
            case IllegalStateException _ ->
                Optional.of(Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "picture_too_large",
                        "The parts without a file name are too large: give the picture a file name.",
                        Map.of("errors", List.of(new Problem.FieldError("image", "has no file name")))));
            default -> Optional.empty();
        };
    }
}
