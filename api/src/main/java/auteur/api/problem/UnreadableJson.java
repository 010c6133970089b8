package auteur.api.problem;

import auteur.api.json.WholeNumbers;
import auteur.api.problem.Problem.FieldError;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with JSON that could not be read.
public final class UnreadableJson {

    private static final String WRONG_KIND = "has a value of the wrong kind";

    private UnreadableJson() {}

    /// @param whole the name of all that was to be read
    public static FieldError explain(@Nullable Throwable cause, String whole) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                new FieldError(unknown.getPropertyName(), "is not a field that is known here");
            case InvalidFormatException format ->
                new FieldError(pathOf(format, whole), expectation(format.getTargetType()));
            case DatabindException wrong when wrong.getCause() instanceof UnreadableValue value ->
                new FieldError(pathOf(wrong, whole), String.valueOf(value.getMessage()));
            case DatabindException wrong -> new FieldError(pathOf(wrong, whole), WRONG_KIND);
            case StreamConstraintsException _ -> new FieldError(whole, "is nested too deep or too long");
            case null, default -> new FieldError(whole, "is not readable JSON");
        };
    }

    private static String expectation(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            var names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return "is one of " + names;
        }
        return type != null && WholeNumbers.TYPES.contains(type) ? "is not a whole number" : WRONG_KIND;
    }

    private static String pathOf(DatabindException wrong, String whole) {
        var path = wrong.getPath().stream()
                .map(reference -> reference.getPropertyName() == null
                        ? String.format(Locale.ROOT, "[%d]", reference.getIndex())
                        : reference.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? whole : path;
    }
}
