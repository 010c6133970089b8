package auteur.api.docs;

import auteur.api.command.Request;
import auteur.api.idempotency.KeyedRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/// The conditions that a request can name: headers of commands, parameters of queries.
final class Conditions {

    private static final String IF_MATCH = "If-Match";
    private static final String KEY = "Idempotency-Key";
    private static final Map<String, String> PARAMETERS = Map.of(
            "atLeast", "Wait until the view has reached this position, or the position of this token",
            "asOf",
            "Answer as it was at this position, at that of this token, or at an instant such as `2026-11-21T12:00:00Z`",
            "before", "The cursor of the page before this one",
            "q", "Part of the title, whatever its case",
            "download", "Present: as an attachment with a file name");

    private static final Set<String> POSITIONS = Set.of("atLeast", "asOf", "upTo", "to");

    private Conditions() {}

    static void addTo(Operation operation, HandlerMethod method) {
        var parameters = Optional.ofNullable(operation.getParameters());
        parameters.ifPresent(all -> all.stream()
                .filter(parameter -> PARAMETERS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(PARAMETERS.get(parameter.getName()))));
        if (takes(method, Request.class)) {
            operation.addParametersItem(header(
                    IF_MATCH,
                    "An `ETag` of the job or a version in double quotes, or several with commas between; refused with 412 when the job has none of them"));
        }
        if (takes(method, Request.class) || takes(method, KeyedRequest.class)) {
            operation.addParametersItem(
                    header(KEY, "Names the request, for a day: its repeat answers the same and changes nothing"));
        }
    }

    /// Whether it takes `Idempotency-Key`, as all commands do.
    static boolean isCommand(Operation operation) {
        return hasParameter(operation, KEY);
    }

    /// Whether it takes `If-Match`, as all commands to jobs do.
    static boolean isConditional(Operation operation) {
        return hasParameter(operation, IF_MATCH);
    }

    /// Whether it takes tokens of the log.
    static boolean takesTokens(Operation operation) {
        return POSITIONS.stream().anyMatch(name -> hasParameter(operation, name));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean hasParameter(Operation operation, String name) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> parameter.getName().equals(name));
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).required(false).description(description).schema(new StringSchema());
        return header;
    }
}
