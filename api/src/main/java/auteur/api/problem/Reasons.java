package auteur.api.problem;

import java.net.URI;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// The reasons of refusals that are not ours: the web framework's and the server's.
final class Reasons {

    private Reasons() {}

    /// Gives a problem detail its reason if it has none.
    static void complete(ProblemDetail problem) {
        if (problem.getProperties() == null || !problem.getProperties().containsKey(Problem.REASON)) {
            var reason = of(problem.getStatus());
            problem.setType(URI.create(Problem.TYPES + reason));
            problem.setProperty(Problem.REASON, reason);
        }
    }

    static String of(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "request_too_large";
            case 415 -> "unsupported_media_type";
            case 412 -> "precondition_failed";
            case 416 -> "range_not_satisfiable";
            case 426 -> "upgrade_required";
            case 501 -> "not_implemented";
            case 503 -> "unavailable";
            default -> HttpStatusCode.valueOf(status).is4xxClientError() ? "invalid_request" : "internal";
        };
    }
}
