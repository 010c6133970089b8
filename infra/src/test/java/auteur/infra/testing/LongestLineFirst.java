package auteur.infra.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// Begins with the tests that start programs of their own, which take long, then those that wait for each other, so that all others run beside
/// them and none of them is left alone at the end. Whoever shares a program comes before the rest, which fit in anywhere.
///
/// The very first must wait for nobody: its thread would go on waiting for a free place among the others, and keep what it waited for.
public final class LongestLineFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(LongestLineFirst::rank)
                .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int rank(ClassDescriptor test) {
        var isJourney = test.getTestClass().getSimpleName().endsWith("E2E");
        if (test.isAnnotated(Undisturbed.class)) {
            return 1;
        }
        if (test.isAnnotated(StudioTest.class)) {
            return isJourney ? 2 : 3;
        }
        return isJourney ? 0 : 4;
    }
}
