package auteur.api.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Well-formed text of a bounded length without control characters.
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainTextRule.class)
public @interface PlainText {

    /// The most characters, as people count them (code points).
    int max();

    /// Whether there has to be more than white space.
    boolean required() default true;

    /// Whether it may have line breaks and tabs.
    boolean lines() default false;

    String message() default "is not valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
