package auteur.infra.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/// Begins with the tests that wait for each other, so that all others run beside them and none of them is left alone at the end. Next come
/// those that start programs of their own, which take long.
public final class LongestLineFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(LongestLineFirst::rank));
    }

    private static int rank(ClassDescriptor test) {
        if (test.isAnnotated(StudioTest.class)) {
            return 0;
        }
        return test.getTestClass().getSimpleName().endsWith("E2E") ? 1 : 2;
    }
}
