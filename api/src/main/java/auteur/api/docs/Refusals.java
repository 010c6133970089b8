package auteur.api.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The problems that an operation can answer with.
final class Refusals {

    private static final String PROBLEM = "Problem";

    private record Refusal(String status, String words, Predicate<Operation> isPossible) {

        String name() {
            return PROBLEM + status;
        }
    }

    private static final List<Refusal> ALL = List.of(
            new Refusal("400", "The request is malformed; `errors` names the fields.", Refusals::hasInput),
            new Refusal("401", "Nobody is logged in.", _ -> true),
            new Refusal("403", "The account may not do this, or the CSRF token is missing.", _ -> true),
            new Refusal("404", "There is no such thing, or it is somebody else's.", o -> hasParameter(o, "path")),
            new Refusal("409", "The state of things does not allow it; a job's `stage` is named.",
                    Conditions::isCommand),
            new Refusal("410", "The log has lost what a token names: load the state again.", Conditions::takesTokens),
            new Refusal("412", "The job has moved on since the version in `If-Match`.", Conditions::isConditional),
            new Refusal("413", "The upload is too large.", Refusals::hasBody),
            new Refusal("415", "The body or the picture is of a type that is not taken.", Refusals::hasBody),
            new Refusal("416", "Nothing of the range that was asked for is there.", _ -> false),
            new Refusal("422", "It is well-formed, but makes no sense here.", Conditions::isCommand),
            new Refusal("429", "Too many failed logins; wait as long as `Retry-After` says.", _ -> true),
            new Refusal("503", "The view, the log or the database is not ready; ask again after `Retry-After`.",
                    _ -> true));

    private Refusals() {}

    /// Adds what [#addTo] refers to.
    static Components describe(Components components) {
        components.addSchemas(PROBLEM, problem());
        var content = new Content().addMediaType(
                "application/problem+json",
                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        ALL.forEach(refusal -> components.addResponses(
                refusal.name(), new ApiResponse().description(refusal.words()).content(content)));
        return components;
    }

    static void addTo(Operation operation) {
        ALL.stream()
                .filter(refusal -> refusal.isPossible().test(operation))
                .forEach(refusal -> operation.getResponses()
                        .addApiResponse(
                                refusal.status(), new ApiResponse().$ref("#/components/responses/" + refusal.name())));
    }

    private static boolean hasInput(Operation operation) {
        return hasBody(operation) || hasParameter(operation, "path") || hasParameter(operation, "query");
    }

    private static boolean hasBody(Operation operation) {
        return operation.getRequestBody() != null;
    }

    private static boolean hasParameter(Operation operation, String in) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> parameter.getIn().equals(in));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema();
        error.addProperty("field", new StringSchema());
        error.addProperty("message", new StringSchema());
        var problem = new ObjectSchema();
        problem.description("A problem detail (RFC 9457)");
        problem.addProperty("type", new StringSchema().format("uri-reference"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema().description("A sentence for people"));
        problem.addProperty("instance", new StringSchema().format("uri-reference"));
        problem.addProperty("reason", new StringSchema().description("Stable, in snake case, for programs"));
        problem.addProperty("stage", new StringSchema().description("The job's stage, when that is why"));
        problem.addProperty("errors", new ArraySchema().items(error));
        return problem;
    }
}
