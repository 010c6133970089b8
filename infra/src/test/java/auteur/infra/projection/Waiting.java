package auteur.infra.projection;

import auteur.infra.projection.segment.Segments;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// Waits for a condition; the limit is for machines that are busy with other things.
final class Waiting {

    private static final Duration POLL = Duration.ofMillis(20);

    private Waiting() {}

    static ConditionFactory patiently() {
        return Awaitility.await().pollInterval(POLL).pollDelay(Duration.ZERO);
    }

    /// Until every processor that this database knows has taken in the whole log.
    static void untilAllCaughtUp(ProjectionDatabase database) {
        patiently().until(() -> database.number("""
                SELECT count(*) FROM runtime.segment s JOIN runtime.processor p ON p.name = s.processor
                WHERE NOT p.is_stopped AND s.position < events.head()
                """) == 0);
    }

    static void untilCaughtUp(ProjectionDatabase database, String processor, long position) {
        patiently().until(() -> new Segments(database.jdbc()).position(processor) >= position);
    }
}
