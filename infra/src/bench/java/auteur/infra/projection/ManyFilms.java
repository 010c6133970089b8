package auteur.infra.projection;

import auteur.command.film.job.JobEvent.JobDeleted;
import auteur.infra.eventstore.LogNode;
import java.util.Locale;

/// A log of many films that are made at the same time and kept: some are told, and the others are these again under other ids.
final class ManyFilms {

    private static final int TIMES = 10;
    private static final int AT_ONCE = 5000;
    private static final long SEED = 4;

    /// Position, as many as were told, and how many times they were told before.
    private static final String AGAIN = """
            INSERT INTO events.event
            SELECT position + ?::bigint * ?::int, %s, version, gen_random_uuid(), type, revision, %s::jsonb, metadata,
                occurred_at
            FROM events.event WHERE position <= ?
            ORDER BY position
            """.formatted(renamed("stream"), renamed("payload::text"));

    private ManyFilms() {}

    static void fill(ProjectionDatabase database, int events) {
        var told = events / TIMES;
        tell(database, told);
        for (var time = 1; time < TIMES; time++) {
            var mark = String.format(Locale.ROOT, "%04x", time);
            database.jdbc().update(AGAIN, told, time, mark, mark, told);
        }
        database.jdbc().execute("VACUUM ANALYZE");
        database.jdbc().execute("CHECKPOINT");
    }

    private static void tell(ProjectionDatabase database, int events) {
        var history = new RandomHistory(SEED);
        var log = new LogNode(database.database());
        try {
            var left = events;
            while (left > 0) {
                var kept = history.next(Math.min(left, AT_ONCE)).stream()
                        .filter(event -> !(event.getPayload() instanceof JobDeleted))
                        .toList();
                log.appendAll(kept);
                left -= kept.size();
            }
        } finally {
            log.close();
        }
    }

    /// Another third group in every id.
    private static String renamed(String text) {
        return "regexp_replace(%s, '([0-9a-f]{8}-[0-9a-f]{4}-)[0-9a-f]{4}(-[0-9a-f]{4}-[0-9a-f]{12})', '\\1' || ? || '\\2', 'g')"
                .formatted(text);
    }
}
