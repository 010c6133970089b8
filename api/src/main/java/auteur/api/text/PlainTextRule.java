package auteur.api.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks [PlainText]; a missing value is left to other constraints.
final class PlainTextRule implements ConstraintValidator<PlainText, String> {

    private int max;
    private boolean required;
    private boolean lines;

    @Override
    public void initialize(PlainText rule) {
        max = rule.max();
        required = rule.required();
        lines = rule.lines();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        var objection = text == null ? Optional.<String>empty() : objection(text);
        objection.ifPresent(message -> {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        });
        return objection.isEmpty();
    }

    Optional<String> objection(String text) {
        if (Legible.isBlank(text) && (required || !text.isBlank())) {
            return Optional.of("is empty");
        }
        if (text.codePointCount(0, text.length()) > max) {
            return Optional.of(String.format(Locale.ROOT, "is longer than %d characters", max));
        }
        if (text.codePoints().anyMatch(PlainTextRule::isHalfPair)) {
            return Optional.of("holds half of a surrogate pair");
        }
        if (text.codePoints().anyMatch(this::isForbidden)) {
            return Optional.of("holds a control character");
        }
        return text.codePoints().anyMatch(PlainTextRule::turnsTextAround)
                ? Optional.of("holds a character that overrides the direction of text")
                : Optional.empty();
    }

    private boolean isForbidden(int character) {
        var isLineBreak = character == '\n' || character == '\r' || character == '\t' || endsLine(character);
        return (Character.isISOControl(character) || endsLine(character)) && !(lines && isLineBreak);
    }

    private static boolean endsLine(int character) {
        var type = Character.getType(character);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /// An override makes letters read as others than they are; embeddings and isolates are what keyboards and pasted names bring.
    private static boolean turnsTextAround(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE;
    }

    /// A whole pair is one code point beyond these.
    private static boolean isHalfPair(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
