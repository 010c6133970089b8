package auteur.api.problem;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A refusal with a stable reason that programs can tell apart, and words for people.
public final class Problem extends ErrorResponseException {

    static final String REASON = "reason";
    static final String TYPES = "/problems/";

    private static final long serialVersionUID = 1L;

    private Problem(HttpStatus status, ProblemDetail detail) {
        super(status, detail, null);
    }

    /// @param reason in snake case, never changed once published
    /// @param detail a sentence for people
    public static Problem of(HttpStatus status, String reason, String detail) {
        return of(status, reason, detail, Map.of());
    }

    /// @param more further members of the problem detail
    public static Problem of(HttpStatus status, String reason, String detail, Map<String, ?> more) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + reason));
        problem.setProperty(REASON, reason);
        more.forEach(problem::setProperty);
        return new Problem(status, problem);
    }

    public static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not_found", "There is no such thing here.");
    }

    /// A request whose form is wrong in one field.
    public static Problem invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /// @param errors at least one
    public static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        return of(
                HttpStatus.BAD_REQUEST,
                "invalid_request",
                "%s: %s".formatted(first.field(), first.message()),
                Map.of("errors", errors));
    }

    /// What is wrong with a field, in words for people.
    public record FieldError(String field, String message) {}
}
