package auteur.infra.eventstore;

/// The same many events in both logs.
final class Fill {

    private Fill() {}

    static void both(LogDatabase database, int events) {
        database.fill(events);
        try (var _ = new AxonsOwnLog(database.pool())) {
            var jdbc = database.jdbc();
            jdbc.update("""
                    INSERT INTO domainevententry
                        (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                         payloadrevision, payloadtype, timestamp)
                    SELECT nextval(pg_get_serial_sequence('domainevententry', 'globalindex')), stream, 0, 'BenchStream',
                           event_id::text, metadata::text::bytea, payload::text::bytea, NULL,
                           'auteur.command.film.job.JobEvent$JobCancelled',
                           to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                    FROM events.event ORDER BY position
                    """);
            jdbc.execute("VACUUM ANALYZE");
            jdbc.execute("CHECKPOINT");
        }
    }
}
