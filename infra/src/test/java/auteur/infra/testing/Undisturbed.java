package auteur.infra.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Lets no other [StudioTest] run beside this one: it stops, damages or rebuilds what they use, or looks at what is everybody's.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(StudioTest.STUDIO)
public @interface Undisturbed {

    /// Why.
    String value();
}
