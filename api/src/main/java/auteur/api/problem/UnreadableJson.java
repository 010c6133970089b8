package auteur.api.problem;

import auteur.api.problem.Problem.FieldError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with JSON that could not be read.
final class UnreadableJson {

    private static final String BODY = "body";

    private UnreadableJson() {}

    static FieldError explain(HttpMessageNotReadableException cause) {
        return switch (cause.getCause()) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(unknown.getPropertyName(), "is not a field that is known here");
            case InvalidFormatException format -> new FieldError(pathOf(format), expectation(format));
            case DatabindException wrong -> new FieldError(pathOf(wrong), "has a value of the wrong kind");
            case StreamConstraintsException _ -> new FieldError(BODY, "is nested too deep or too long");
            case null, default -> new FieldError(BODY, "is not readable JSON");
        };
    }

    private static String expectation(InvalidFormatException format) {
        var type = format.getTargetType();
        if (type != null && type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return "is one of " + names;
        }
        return "has a value of the wrong kind";
    }

    private static String pathOf(DatabindException wrong) {
        var path = wrong.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? String.format(Locale.ROOT, "[%d]", reference.getIndex())
                        : reference.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? BODY : path;
    }
}
