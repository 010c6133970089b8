package auteur.infra.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/// What a garbage collection leaves of this process's objects.
public final class LiveObjects {

    private static final int COUNT = 1;
    private static final int NAME = 3;

    private LiveObjects() {}

    /// Collects the garbage, and counts the instances of a class.
    public static long count(String className) {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                    "gcClassHistogram",
                    new Object[]{new String[0]},
                    new String[]{String[].class.getName()});
            return histogram.lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length > NAME && words[NAME].equals(className))
                    .mapToLong(words -> Long.parseLong(words[COUNT]))
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException("The heap cannot be looked at", e);
        }
    }
}
